package health.overturn.denials.life;

import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.claim.Standing;
import health.overturn.remittance.Money;

/// What remittances alone say of a denial, as the fold of its claim has it.
///
/// @param answer how it stands by the payers' answers
/// @param recovered the increase of the payer's payment on the claim, never negative
public record Word(Answer answer, Money recovered) {
    public static final Word OPEN = new Word(Answer.OPEN, Money.ZERO);

    /// As the fold of the claim has it.
    public static Word of(DenialFacts facts) {
        Answer answer = switch (facts.standing()) {
            case Standing.Open _ -> Answer.OPEN;
            case Standing.Paid _ -> Answer.PAID;
            case Standing.Reversed _ -> Answer.REVERSED;
            case Standing.Superseded _ -> Answer.SUPERSEDED;
            case Standing.Duplicate _ -> Answer.DUPLICATE;
        };
        return new Word(answer, facts.recovered());
    }

    /// What the payers' answers have come to.
    public enum Answer {
        OPEN,
        PAID,
        REVERSED,
        SUPERSEDED,
        DUPLICATE
    }
}
