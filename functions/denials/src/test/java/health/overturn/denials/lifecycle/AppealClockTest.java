package health.overturn.denials.lifecycle;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.denial.AppealClock;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement.Denied;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests from which day the levels of a denial's answers count.
class AppealClockTest {
    private static final LocalDate FIRST_DENIED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DENIED_AGAIN = LocalDate.of(2026, 3, 2);
    private static final RemittanceFacts REPEAT = new RemittanceFacts(
            RemittanceFacts.Resolution.OPEN, DenialMoney.NONE, null, false, null, "first", null, FIRST_DENIED, 0);

    private static Denied denied(String carc, String... remarks) {
        return (Denied) new Judge(CodeTables.standard())
                .judge(claim("1")
                        .charge(10000)
                        .line(line(10000).adjust("CO", carc, 10000).remark(remarks))
                        .build());
    }

    @Test
    void aFirstDenialStartsTheFirstLevel() {
        assertThat(AppealClock.of(denied("193"), DENIED_AGAIN, RemittanceFacts.OPEN))
                .isEqualTo(new AppealClock(DENIED_AGAIN, null));
    }

    @ParameterizedTest
    @CsvSource({"193, ''", "197, MA91", "197, N539"})
    void anUpheldDenialKeepsTheFirstLevelAndIsItsDecision(String carc, String remark) {
        Denied upheld = remark.isEmpty() ? denied(carc) : denied(carc, remark);

        assertThat(AppealClock.of(upheld, DENIED_AGAIN, REPEAT))
                .isEqualTo(new AppealClock(FIRST_DENIED, new DeadlineInputs.Decision(1, DENIED_AGAIN)));
    }

    @Test
    void aDenialAsACopyOfADeniedClaimKeepsTheFirstLevelAndDecidesNothing() {
        assertThat(AppealClock.of(denied("197", "N111"), DENIED_AGAIN, REPEAT))
                .isEqualTo(new AppealClock(FIRST_DENIED, null));
    }

    @Test
    void aDenialForANewReasonStartsTheFirstLevelAgain() {
        assertThat(AppealClock.of(denied("50"), DENIED_AGAIN, REPEAT)).isEqualTo(new AppealClock(DENIED_AGAIN, null));
    }
}
