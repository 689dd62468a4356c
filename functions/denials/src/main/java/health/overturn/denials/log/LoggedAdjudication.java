package health.overturn.denials.log;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One adjudication of a claim, paid or denied, and where its charge went.
///
/// On a claim that balances, charge = paid + contractual + patientShare + otherPayer + denied.
///
/// @param id the adjudication's: the same in whatever file it comes
/// @param claim what adjudications of one claim share: the keyed hash of its number and the first day of service
/// @param receivedAt when its file came in
/// @param paidOn the payer's date; the day of receipt where the payer gave none
/// @param serviceMonth of the first day of service; absent where the claim carries none
/// @param order sorts a claim's adjudications as the fold does: date, transaction, position, id
/// @param payer the id under which the practice keeps the payer
/// @param provider the rendering provider's NPI, else the payee's; empty where there is none
/// @param status CLP02
/// @param replacement it replaces a claim sent before: CLP09 7 or 8, or a REF*F8
/// @param contractual CO and PI adjustments that deny nothing
/// @param patientShare PR adjustments that deny nothing
/// @param otherPayer OA and CR adjustments that deny nothing
/// @param denial what is denied; absent where nothing is
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
        String status,
        Kind kind,
        boolean replacement,
        Money charge,
        Money paid,
        Money contractual,
        Money patientShare,
        Money otherPayer,
        @Nullable Denied denial,
        List<Line> lines,
        Source source) {
    public LoggedAdjudication {
        lines = List.copyOf(lines);
    }

    /// What the rule made of it.
    public enum Kind {
        DENIED,
        SETTLED,
        WATCHED,
        REVERSAL,
        PREDETERMINATION
    }

    /// What is denied.
    ///
    /// @param carc of the primary reason; empty where no CAS explains the denial
    /// @param duplicate the payer holds it to be a copy: CARC 18 alone
    public record Denied(
            Money amount,
            Category category,
            @Nullable Cluster cluster,
            String group,
            String carc,
            boolean patientLiable,
            boolean preventable,
            boolean duplicate) {}

    /// A service line; at most the first hundred of a claim.
    ///
    /// @param procedure qualifier, code and modifiers with colons between them
    /// @param writtenOff its CO-45 that denies nothing: charge above what the contract allows
    public record Line(int number, String procedure, Money charge, Money paid, Money writtenOff, Money denied) {}

    /// Where it stands.
    ///
    /// @param file the file's id, under which the ledger has it
    public record Source(String file, int transaction, int segment) {}
}
