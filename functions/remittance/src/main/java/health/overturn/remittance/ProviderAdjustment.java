package health.overturn.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One reason and amount of a PLB segment: a payment adjustment outside any claim. It is never a denial.
///
/// @param provider PLB01
/// @param fiscalPeriod PLB02
/// @param reason the first component: WO recoupment, FB forwarding balance, L6 interest, 72 refund, ...
/// @param reference the second component, often a claim number
/// @param amount a positive amount reduces the payment
public record ProviderAdjustment(
        Position at,
        String provider,
        @Nullable LocalDate fiscalPeriod,
        String reason,
        ProtectedText reference,
        Money amount)
        implements RemittanceRecord {}
