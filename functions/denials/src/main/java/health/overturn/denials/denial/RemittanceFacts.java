package health.overturn.denials.denial;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The facts that payers' remittances establish about one denial, as computed by `ClaimFold`.
///
/// @param resolution how later adjudications resolved the denial
/// @param money what later adjudications recovered, allowed and answered
/// @param cause the category of the first denial in a chain of repeats that only uphold it; absent if that is the
///     denial's own category
/// @param takeback whether the payer took a payment back and denied instead
/// @param answeredOn the payer's date of the adjudication that closed the denial; absent while it is open, or if the
///     payer gave none
/// @param repeatOf the id of the denial that this one repeats
/// @param duplicateOf the id of the adjudication of which this one is a copy
/// @param firstDeniedOn the date of the first denial in the chain of repeats; absent if that is this denial's own
///     date
/// @param decidedLevels how many levels of the appeal are decided, by the answers to appeals in the chain of repeats
public record RemittanceFacts(
        Resolution resolution,
        DenialMoney money,
        @Nullable Category cause,
        boolean takeback,
        @Nullable LocalDate answeredOn,
        @Nullable String repeatOf,
        @Nullable String duplicateOf,
        @Nullable LocalDate firstDeniedOn,
        int decidedLevels) {
    public static final RemittanceFacts OPEN =
            new RemittanceFacts(Resolution.OPEN, DenialMoney.NONE, null, false, null, null, null, null, 0);

    /// Takes the facts from the fold of the claim.
    ///
    /// @param answeredOn the payer's date of the adjudication that closed the denial
    public static RemittanceFacts of(FoldedDenial facts, @Nullable LocalDate answeredOn) {
        PayerResolution payerResolution = facts.resolution();
        return new RemittanceFacts(
                resolution(payerResolution),
                facts.money(),
                facts.cause() == facts.judgement().category() ? null : facts.cause(),
                facts.takeback(),
                answeredOn,
                facts.repeatOf(),
                payerResolution instanceof PayerResolution.Duplicate duplicate ? duplicate.closedBy() : null,
                Objects.equals(facts.firstDeniedOn(), facts.deniedOn()) ? null : facts.firstDeniedOn(),
                facts.decidedLevels());
    }

    /// What was recovered, never negative.
    public Money recovered() {
        return money.recovered();
    }

    /// Whether the denial closed with nothing recovered and a share left to the patient.
    public boolean shiftedToPatient() {
        return money.isShiftedToPatient();
    }

    private static Resolution resolution(PayerResolution payerResolution) {
        return switch (payerResolution) {
            case PayerResolution.Open _ -> Resolution.OPEN;
            case PayerResolution.Paid _ -> Resolution.PAID;
            case PayerResolution.Reversed _ -> Resolution.REVERSED;
            case PayerResolution.Superseded superseded ->
                superseded.upheld() ? Resolution.UPHELD : Resolution.SUPERSEDED;
            case PayerResolution.Duplicate _ -> Resolution.DUPLICATE;
        };
    }

    /// Returns these facts with another resolution and recovered amount.
    public RemittanceFacts withResolution(Resolution newResolution, Money recoveredSince) {
        DenialMoney newMoney =
                new DenialMoney(recoveredSince, money.allowedToPatient(), money.answered(), money.stake());
        return new RemittanceFacts(
                newResolution,
                newMoney,
                cause,
                takeback,
                answeredOn,
                repeatOf,
                duplicateOf,
                firstDeniedOn,
                decidedLevels);
    }

    /// Returns these facts as those of a denial that repeats another.
    public RemittanceFacts withRepeatOf(String denial) {
        return new RemittanceFacts(
                resolution, money, cause, takeback, answeredOn, denial, duplicateOf, firstDeniedOn, decidedLevels);
    }

    /// How payers' later adjudications resolved a denial.
    public enum Resolution {
        OPEN,
        PAID,
        REVERSED,
        SUPERSEDED,
        /// Superseded by a denial that says that this one stands.
        UPHELD,
        DUPLICATE
    }
}
