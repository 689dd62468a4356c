package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests how remark codes change the category and the next step.
class RemarkCodeTest {
    @Test
    void theRemarkDecidesWhereTheReasonLeavesItToRemarks() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "16", 10000).remark("M62")));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.nextStep()).isEqualTo("Add the authorization number, then send a corrected claim");
        assertThat(denied.primaryReason().rationale())
                .isEqualTo(new Rationale(JudgingRule.DENIAL_CODE, "rarc M62", 101));
    }

    @Test
    void alertsChangeNoCategoryAndLetTheNextRemarkDecide() {
        Judgement.Denied alone = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "16", 10000).remark("MA18", "N1")));
        Judgement.Denied followed = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "16", 10000).remark("N1", "M127")));

        assertThat(alone.category()).isEqualTo(Category.UNMAPPED);
        assertThat(followed.category()).isEqualTo(Category.DOCUMENTATION);
    }

    @Test
    void aRemarkOfTheLineComesBeforeOneOfTheClaim() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .remark("MA27")
                .line(line(10000).adjust("CO", "16", 10000).remark("M51")));

        assertThat(denied.category()).isEqualTo(Category.CODING);
        assertThat(denied.primaryReason().rarcs()).containsExactly("M51", "MA27");
    }

    @Test
    void aRemarkOfTheClaimDecidesWhereTheLineHasNone() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).remark("MA27").line(line(10000).adjust("CO", "16", 10000)));

        assertThat(denied.category()).isEqualTo(Category.REGISTRATION);
        assertThat(denied.primaryReason().rationale().tableRow()).isEqualTo("rarc MA27");
    }

    @Test
    void aReasonOfTheClaimReadsTheRemarksOfItsLinesWhereTheClaimHasNone() {
        assertThat(denied(claim("1")
                                .charge(10000)
                                .adjust("CO", "16", 10000)
                                .line(line(10000).remark("M62")))
                        .category())
                .isEqualTo(Category.AUTHORIZATION);
    }

    @ParameterizedTest
    @CsvSource({
        "50, N115, CODING, 'carc-rarc 50,N115'",
        "50, N386, CODING, 'carc-rarc 50,N386'",
        "50, M127, DOCUMENTATION, carc 50",
        "109, N104, ELIGIBILITY, 'carc-rarc 109,N104'",
        "109, N418, ELIGIBILITY, 'carc-rarc 109,N418'",
        "109, N130, CREDENTIALING, carc 109",
        "197, M51, AUTHORIZATION, carc 197",
        "96, N448, CONTRACT, rarc N448",
        "A1, N382, REGISTRATION, rarc N382",
        "96, M999, UNMAPPED, carc 96"
    })
    void aPairOfTheTableDecidesAndAnotherRemarkDoesNot(String carc, String rarc, Category category, String row) {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", carc, 10000).remark(rarc)));

        assertThat(denied.category()).isEqualTo(category);
        assertThat(denied.primaryReason().rationale().tableRow()).isEqualTo(row);
    }

    @Test
    void aRemarkGivesTheNextStepEvenWhereTheReasonKeepsTheCategory() {
        assertThat(denied(claim("1")
                                .charge(10000)
                                .line(line(10000).adjust("CO", "197", 10000).remark("M62")))
                        .nextStep())
                .isEqualTo("Add the authorization number, then send a corrected claim");
    }
}
