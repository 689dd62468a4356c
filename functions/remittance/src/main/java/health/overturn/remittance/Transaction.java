package health.overturn.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The header of one remittance (ST to SE): all data before its first claim.
///
/// Stored by component name with a file's progress.
///
/// @param ordinal the transaction's ordinal in the file, from 1
/// @param controlNumber ST02
/// @param handling BPR01: I payment with remittance, H notice only, and others
/// @param amount BPR02; negative if BPR03 is D
/// @param method BPR04: ACH, CHK, NON, ...
/// @param paymentDate BPR16
/// @param productionDate DTM*405
/// @param trace TRN02, the check or EFT number
/// @param originator TRN03
public record Transaction(
        int ordinal,
        Position at,
        Envelope envelope,
        String controlNumber,
        String handling,
        Money amount,
        String method,
        @Nullable LocalDate paymentDate,
        @Nullable LocalDate productionDate,
        String trace,
        String originator,
        Payer payer,
        Payee payee)
        implements RemittanceRecord {
    /// The payer's date: BPR16, else DTM*405, else ISA09; null if none was sent.
    public @Nullable LocalDate paidOn() {
        if (paymentDate != null) {
            return paymentDate;
        }
        return productionDate != null ? productionDate : envelope.interchangeDate();
    }
}
