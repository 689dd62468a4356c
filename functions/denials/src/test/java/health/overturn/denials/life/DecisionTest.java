package health.overturn.denials.life;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Desk.LEE;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.judge.Response;
import health.overturn.denials.settings.Drafts;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final Desk desk = new Desk(Drafts.practice().owner("PAYER-A", "Ann").away("Gus", "2026-01-01", null, null));

    private Denial escalated(Subjects subjects) {
        Denial touched =
                desk.touchedOn(desk.takeIn(subjects, "2026-03-02"), List.of("2026-03-03", "2026-03-04", "2026-03-05"));
        return desk.cycle(touched, new Move.Escalate(LocalDate.of(2026, 3, 8)), "2026-03-06");
    }

    @Test
    void aWriteOffResolvesIt() {
        Denial decided =
                desk.move(escalated(denied("D-1", 50_000)), new Command.DecideWriteOff(NOTE), LEE, "2026-03-07");

        assertThat(decided.status())
                .isEqualTo(new Status.Resolved(Ending.WRITTEN_OFF, LocalDate.of(2026, 3, 7), Status.By.PEOPLE));
    }

    @Test
    void anAppealIsTheInstructionAndTheTouchIsTheFiling() {
        Denial decided = desk.move(escalated(denied("D-1", 50_000)), new Command.DecideAppeal(NOTE), LEE, "2026-03-06");

        assertThat(decided.status()).isEqualTo(new Status.WaitingOnPayer(LocalDate.of(2026, 3, 6)));
        assertThat(decided.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(decided.state().effort().appealed()).isFalse();
        assertThat(desk.touch(decided, ANN, Action.APPEAL, "2026-03-09")
                        .state()
                        .effort()
                        .appealed())
                .isTrue();
    }

    @Test
    void anotherOwnerBeginsAnew() {
        Denial decided =
                desk.move(escalated(denied("D-1", 50_000)), new Command.DecideReassign("Bo", NOTE), LEE, "2026-03-06");

        assertThat(decided.status()).isEqualTo(new Status.Assigned());
        assertThat(decided.state().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 3, 11), Routing.OwnerBy.PERSON));
    }

    @Test
    void aDecisionSetsTheTouchesSinceItToNone() {
        Denial decided = desk.move(escalated(denied("D-1", 50_000)), new Command.DecideAppeal(NOTE), LEE, "2026-03-06");

        assertThat(decided.state().effort().touchesSinceDecision()).isZero();
        assertThat(decided.state().effort().touches()).isEqualTo(3);
    }

    @Test
    void aBillerDecidesNothing() {
        assertThat(desk.attempt(escalated(denied("D-1", 50_000)), new Command.DecideWriteOff(NOTE), ANN, "2026-03-06"))
                .isEqualTo(Outcome.refused(Refusal.ROLE));
    }

    @Test
    void aDecisionOnSomethingNotEscalatedIsRefused() {
        Denial denial = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

        assertThat(desk.attempt(denial, new Command.DecideWriteOff(NOTE), LEE, "2026-03-06"))
                .isEqualTo(new Outcome.Refused(Refusal.NOT_ESCALATED, "only an escalated denial can be decided on"));
    }

    @Test
    void anAppealThatARemarkCodeForbidsCannotBeOrdered() {
        Denial denial = escalated(denied("D-1", 50_000).forbids(Response.APPEAL, "N130"));

        assertThat(desk.attempt(denial, new Command.DecideAppeal(NOTE), LEE, "2026-03-06"))
                .isEqualTo(new Outcome.Refused(Refusal.FORBIDDEN, "remark code N130 rules out APPEAL for this denial"));
    }

    @Test
    void theOwnerWhoHasItAndOneWhoLeftAreRefused() {
        Denial denial = escalated(denied("D-1", 50_000));

        assertThat(desk.attempt(denial, new Command.DecideReassign("Ann", NOTE), LEE, "2026-03-06"))
                .isEqualTo(Outcome.refused(Refusal.OWNER_SAME));
        assertThat(desk.attempt(denial, new Command.DecideReassign("Gus", NOTE), LEE, "2026-03-06"))
                .isEqualTo(Outcome.refused(Refusal.OWNER_LEFT));
    }
}
