package health.overturn.denials.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.deadline.AnswerWindow.Standing;
import health.overturn.denials.deadline.Deadline.Confidence;
import health.overturn.denials.deadline.Deadline.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests how a denial stands to its deadlines.
class AnswerWindowTest {
    private static final LocalDate SAFE = LocalDate.of(2026, 6, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 5);

    private static Deadline deadline(Kind kind, LocalDate on, LocalDate lastOn, Confidence confidence) {
        return new Deadline(kind, kind.firstLevel(), Deadline.Party.PROVIDER, on, lastOn, confidence);
    }

    private static AnswerWindow unanswered(Deadline... deadlines) {
        return AnswerWindow.of(List.of(deadlines), null);
    }

    private static final Deadline MEDICARE_APPEAL = deadline(Kind.APPEAL, SAFE, LAST, Confidence.HIGH);

    @Test
    void aDenialIsLostOnlyAfterTheLastDayOfACertainAppeal() {
        AnswerWindow window = unanswered(MEDICARE_APPEAL);

        assertThat(window.on(LocalDate.of(2026, 7, 1))).isEqualTo(Standing.OPEN);
        assertThat(window.on(LocalDate.of(2026, 7, 5))).isEqualTo(Standing.OPEN);
        assertThat(window.on(LocalDate.of(2026, 7, 6))).isEqualTo(Standing.LOST);
    }

    @Test
    void aGuessPassesAndLosesNothing() {
        AnswerWindow window = unanswered(deadline(Kind.APPEAL, SAFE, SAFE, Confidence.MEDIUM));

        assertThat(window.on(LocalDate.of(2026, 7, 1))).isEqualTo(Standing.PASSED_BY_GUESS);
    }

    @Test
    void aCertainClaimDoesNotMakeAGuessedAppealAFact() {
        AnswerWindow window = unanswered(
                deadline(Kind.APPEAL, SAFE, SAFE, Confidence.LOW),
                deadline(Kind.CORRECTED_CLAIM, SAFE, SAFE, Confidence.HIGH));

        assertThat(window.on(LocalDate.of(2026, 7, 1))).isEqualTo(Standing.PASSED_BY_GUESS);
    }

    @Test
    void withoutAnAppealTheClaimDecides() {
        AnswerWindow window = unanswered(deadline(Kind.NEW_CLAIM, SAFE, SAFE, Confidence.HIGH));

        assertThat(window.on(LocalDate.of(2026, 7, 1))).isEqualTo(Standing.LOST);
    }

    @Test
    void anOpenClaimKeepsTheWindowOpenAndAReopeningDoesNot() {
        LocalDate later = LocalDate.of(2027, 3, 2);

        assertThat(unanswered(MEDICARE_APPEAL, deadline(Kind.CORRECTED_CLAIM, later, later, Confidence.MEDIUM))
                        .on(LocalDate.of(2026, 7, 6)))
                .isEqualTo(Standing.OPEN);
        assertThat(unanswered(MEDICARE_APPEAL, deadline(Kind.REOPENING, later, later, Confidence.HIGH))
                        .on(LocalDate.of(2026, 7, 6)))
                .isEqualTo(Standing.LOST);
    }

    @Test
    void whatWasSentByTheLastDayIsAnsweredInTime() {
        LocalDate afterwards = LocalDate.of(2026, 8, 1);

        assertThat(AnswerWindow.of(List.of(MEDICARE_APPEAL), LAST).on(afterwards))
                .isEqualTo(Standing.ANSWERED_IN_TIME);
        assertThat(AnswerWindow.of(List.of(MEDICARE_APPEAL), LocalDate.of(2026, 7, 6))
                        .on(afterwards))
                .isEqualTo(Standing.LOST);
    }

    @Test
    void onlyAnUnansweredDenialIsAtRiskByItsSafeDay() {
        assertThat(unanswered(MEDICARE_APPEAL).isAtRisk(7, LocalDate.of(2026, 6, 22)))
                .isFalse();
        assertThat(unanswered(MEDICARE_APPEAL).isAtRisk(7, LocalDate.of(2026, 6, 23)))
                .isTrue();
        assertThat(unanswered(MEDICARE_APPEAL).isAtRisk(7, SAFE)).isTrue();
        assertThat(AnswerWindow.of(List.of(MEDICARE_APPEAL), LocalDate.of(2026, 6, 1))
                        .isAtRisk(7, SAFE))
                .isFalse();
    }

    @Test
    void withoutDeadlinesNothingIsKnown() {
        assertThat(unanswered().on(SAFE)).isEqualTo(Standing.NO_DEADLINE);
        assertThat(unanswered().isAtRisk(30, SAFE)).isFalse();
    }
}
