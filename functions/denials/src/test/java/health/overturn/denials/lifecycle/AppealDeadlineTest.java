package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// An appeal past a certain deadline is refused, past a guess warned of.
class AppealDeadlineTest {
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final Command APPEAL = LifecycleFixture.touch(TouchAction.APPEAL);

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial certain = practice.intake(denied("D-1", 50_000).deadline(APRIL_1), "2026-03-02");
    private final Denial guessed = practice.intake(denied("D-2", 50_000).guess(APRIL_1), "2026-03-02");

    @Test
    void onTheLastDayAnAppealIsInTime() {
        MoveResult.Moved onTime = (MoveResult.Moved) practice.attempt(certain, APPEAL, ANN, "2026-04-01");

        assertThat(onTime.warnings()).isEmpty();
    }

    @Test
    void afterACertainDayAnAppealIsRefusedWithTheDay() {
        MoveResult refused = new MoveResult.Refused(
                Refusal.DEADLINE_PASSED,
                "The deadline for an appeal passed on 2026-04-01 for certain. Choose another action or decision.");
        Denial escalated = practice.applyCycleMove(certain, new Move.Escalate(APRIL_1), "2026-03-27");
        Command decision = new Command.DecideAppeal(ProtectedText.of("invented note"));

        assertThat(practice.attempt(certain, APPEAL, ANN, "2026-04-02")).isEqualTo(refused);
        assertThat(practice.attempt(escalated, decision, LEE, "2026-04-02")).isEqualTo(refused);
        assertThat(practice.attempt(certain, LifecycleFixture.touch(TouchAction.PAYER_CALL), ANN, "2026-04-02"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void afterAGuessedDayAnAppealIsAcceptedWithAWarning() {
        MoveResult.Moved late = (MoveResult.Moved) practice.attempt(guessed, APPEAL, ANN, "2026-04-02");

        assertThat(late.warnings())
                .containsExactly("The deadline for an appeal passed on 2026-04-01, but that day is a guess."
                        + " Ask the payer, or correct its filing limit in the settings.");
    }

    @Test
    void anAppealInTimeKeepsTheNextLevelOpen() {
        Denial appealed = practice.touch(certain, ANN, TouchAction.APPEAL, "2026-03-20");

        assertThat(practice.attempt(appealed, APPEAL, ANN, "2026-05-20")).isInstanceOf(MoveResult.Moved.class);
    }
}
