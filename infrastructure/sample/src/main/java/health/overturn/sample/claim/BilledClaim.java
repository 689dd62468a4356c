package health.overturn.sample.claim;

import java.time.LocalDate;
import java.util.List;

/// A claim as the practice sent it.
///
/// @param number CLP01
/// @param rendering the rendering provider's NPI
/// @param facility CLP08
/// @param reference a REF qualifier and value that the payer returns, such as `EA:MR1001`; may be empty
public record BilledClaim(
        String number,
        Patient patient,
        String rendering,
        String facility,
        LocalDate receivedByPayer,
        String reference,
        List<BilledService> services) {
    public BilledClaim {
        services = List.copyOf(services);
    }

    public long charge() {
        return services.stream().mapToLong(BilledService::charge).sum();
    }

    public LocalDate from() {
        return services.stream()
                .map(BilledService::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    public LocalDate to() {
        return services.stream()
                .map(BilledService::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    public BilledClaim withNumber(String newNumber) {
        return new BilledClaim(newNumber, patient, rendering, facility, receivedByPayer, reference, services);
    }

    public BilledClaim withServices(List<BilledService> newServices) {
        return new BilledClaim(number, patient, rendering, facility, receivedByPayer, reference, newServices);
    }
}
