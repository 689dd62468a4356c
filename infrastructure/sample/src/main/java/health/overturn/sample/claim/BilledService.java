package health.overturn.sample.claim;

import java.time.LocalDate;

/// One service as billed.
///
/// @param ordinal the ordinal of the service on its bill, from 1; no file holds it
/// @param procedure SVC01 with `:` between components
/// @param revenueCode SVC04, may be empty
/// @param control REF*6R, may be empty
public record BilledService(
        int ordinal, String procedure, String revenueCode, int units, LocalDate date, String control, long charge) {
    BilledService negated() {
        return new BilledService(ordinal, procedure, revenueCode, units, date, control, -charge);
    }
}
