package health.overturn.denials.judge;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.Claims;
import health.overturn.denials.Transactions;
import health.overturn.denials.code.CodeTables;
import java.time.LocalDate;

/// Judges invented claims under the standard tables, as the tests of this package want them.
final class Judged {
    private Judged() {}

    static Judgement judged(Claims claim) {
        return judged(CodeTables.standard(), claim);
    }

    static Judgement judged(CodeTables tables, Claims claim) {
        return new Judge(tables).judge(Transactions.paidOn(LocalDate.of(2026, 3, 2)), claim.build());
    }

    static Judgement.Denied denied(Claims claim) {
        return denied(CodeTables.standard(), claim);
    }

    static Judgement.Denied denied(CodeTables tables, Claims claim) {
        Judgement judgement = judged(tables, claim);
        assertThat(judgement).isInstanceOf(Judgement.Denied.class);
        return (Judgement.Denied) judgement;
    }

    static Judgement.Settled settled(Claims claim) {
        Judgement judgement = judged(claim);
        assertThat(judgement).isInstanceOf(Judgement.Settled.class);
        return (Judgement.Settled) judgement;
    }

    static Judgement.Watched watched(Claims claim) {
        Judgement judgement = judged(claim);
        assertThat(judgement).isInstanceOf(Judgement.Watched.class);
        return (Judgement.Watched) judgement;
    }
}
