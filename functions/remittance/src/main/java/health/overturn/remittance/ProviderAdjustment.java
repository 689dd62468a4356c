package health.overturn.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One reason and amount of a PLB: money moved outside any claim. It is never a denial.
///
/// @param provider PLB01
/// @param fiscalPeriod PLB02
/// @param reason the code of the composite: WO recoupment, FB balance carried forward, L6 interest, 72 refund, ...
/// @param reference what the composite refers to, often a claim number
/// @param amount positive reduces the payment
public record ProviderAdjustment(
        Position at,
        String provider,
        @Nullable LocalDate fiscalPeriod,
        String reason,
        ProtectedText reference,
        Money amount)
        implements RemittanceRecord {}
