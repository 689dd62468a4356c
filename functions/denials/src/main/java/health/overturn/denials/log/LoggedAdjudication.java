package health.overturn.denials.log;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One adjudication of a claim, paid or denied, and where its charge went, as the adjudication log keeps it.
///
/// On a claim that balances, charge = paid + contractual + patientShare + otherPayer + denied + undecided.
///
/// @param id the id of the adjudication, the same in every file that contains it
/// @param claim the keyed hash of the claim's number and first day of service, which all adjudications of the claim
///     share
/// @param receivedAt when the file came in
/// @param paidOn the payer's date; the day of receipt if the payer gave none
/// @param serviceMonth the month of the first day of service; absent if the claim carries none
/// @param order sorts a claim's adjudications by the payer's date, transaction, position and id, which `#` separates;
/// the
///     date is empty if the payer gave none
/// @param payer the id under which the practice keeps the payer
/// @param provider the rendering provider's NPI, else the payee's; empty if there is none
/// @param status CLP02
/// @param replacement whether it replaces a claim sent before: CLP09 7 or 8, or a REF*F8
/// @param contractual CO and PI adjustments that deny nothing
/// @param patientShare PR adjustments that deny nothing
/// @param otherPayer OA and CR adjustments that deny nothing
/// @param undecided what the payer has neither paid nor refused yet
/// @param denial the denied part; absent if nothing is denied
public record LoggedAdjudication(
        String practice,
        String id,
        String claim,
        Instant receivedAt,
        LocalDate paidOn,
        @Nullable YearMonth serviceMonth,
        String order,
        String payer,
        String provider,
        String planType,
        ClaimStatusCode status,
        Kind kind,
        boolean replacement,
        Money charge,
        Money paid,
        Money contractual,
        Money patientShare,
        Money otherPayer,
        Money undecided,
        @Nullable Denied denial,
        List<Line> lines,
        Source source) {
    public LoggedAdjudication {
        lines = List.copyOf(lines);
    }

    /// The kind of judgement that the judge reached. An adjudication that leaves some money undecided is DENIED if it
    /// denies other money, else SETTLED if it settles other money, else WATCHED.
    public enum Kind {
        DENIED,
        SETTLED,
        WATCHED,
        REVERSAL,
        PREDETERMINATION
    }

    /// The denied part of an adjudication.
    ///
    /// @param carc the code of the primary reason; empty if no CAS explains the denial
    /// @param duplicate whether the payer calls the claim a copy: CARC 18 alone
    public record Denied(
            Money amount,
            Category category,
            @Nullable Cluster cluster,
            AdjustmentGroup group,
            Carc carc,
            boolean patientLiable,
            boolean preventable,
            boolean duplicate) {}

    /// A service line. The log keeps at most the first hundred of a claim.
    ///
    /// @param procedure qualifier, code and modifiers, separated by colons
    /// @param writtenOff its CO-45 adjustments that deny nothing: charge above what the contract allows
    /// @param allowed what the payer paid and left to the patient without denying it; absent in older lines
    public record Line(
            int number,
            String procedure,
            Money charge,
            Money paid,
            Money writtenOff,
            Money denied,
            @Nullable Money allowed) {}

    /// The place of the adjudication in its file.
    ///
    /// @param file the file's id in the ledger
    /// @param transaction the ordinal of the transaction in the file
    /// @param segment the ordinal of the CLP segment in the file
    public record Source(String file, int transaction, int segment) {}
}
