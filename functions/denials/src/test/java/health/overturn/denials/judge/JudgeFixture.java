package health.overturn.denials.judge;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.CodeTables;
import java.util.Objects;

/// Judges invented claims by the standard tables and checks the kind of the judgement.
final class JudgeFixture {
    private JudgeFixture() {}

    static Judgement judged(ClaimBuilder claim) {
        return judged(CodeTables.standard(), claim);
    }

    static Judgement judged(CodeTables tables, ClaimBuilder claim) {
        return new Judge(tables).judge(claim.build());
    }

    static Judgement.Denied denied(ClaimBuilder claim) {
        return denied(CodeTables.standard(), claim);
    }

    static Judgement.Denied denied(CodeTables tables, ClaimBuilder claim) {
        Judgement judgement = judged(tables, claim);
        assertThat(judgement).isInstanceOf(Judgement.Denied.class);
        return (Judgement.Denied) judgement;
    }

    static Judgement.Settled settled(ClaimBuilder claim) {
        Judgement judgement = judged(claim);
        assertThat(judgement).isInstanceOf(Judgement.Settled.class);
        return (Judgement.Settled) judgement;
    }

    /// The undecided money of a claim that the payer otherwise decided.
    static Undecided undecided(Judgement judgement) {
        Undecided undecided = switch (judgement) {
            case Judgement.Denied denied -> denied.undecided();
            case Judgement.Settled settled -> settled.undecided();
            case Judgement.Watched watched -> watched.undecided();
            case Judgement.Reversal _, Judgement.Predetermination _ -> null;
        };
        return Objects.requireNonNull(undecided);
    }

    static Judgement.Watched watched(ClaimBuilder claim) {
        Judgement judgement = judged(claim);
        assertThat(judgement).isInstanceOf(Judgement.Watched.class);
        return (Judgement.Watched) judgement;
    }
}
