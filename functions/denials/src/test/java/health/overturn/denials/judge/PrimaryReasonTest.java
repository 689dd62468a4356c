package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Carc;
import org.junit.jupiter.api.Test;

/// Tests which of several reasons is the primary one.
class PrimaryReasonTest {
    @Test
    void theCodeWithTheLargestSumOverTheClaimComesFirst() {
        Judgement.Denied denied = denied(claim("1")
                .charge(30000)
                .line(line(14000).adjust("CO", "97", 14000))
                .line(line(9000).adjust("CO", "197", 9000))
                .line(line(7000).adjust("CO", "197", 7000)));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(2, 1, 3);
    }

    @Test
    void ofEqualSumsTheEarliestLineComesFirst() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .line(line(10000).adjust("CO", "29", 10000))
                .line(line(10000).adjust("CO", "197", 10000)));

        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of("29"));
        assertThat(denied.category()).isEqualTo(Category.FOLLOW_UP);
    }

    @Test
    void aReasonSaysWhetherNothingWasPaid() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .paid(4000)
                .line(line(10000).adjust("CO", "97", 10000))
                .line(line(10000).paid(4000).adjust("CO", "151", 6000)));

        assertThat(denied.reasons()).extracting(Reason::nothingPaid).containsExactly(true, false);
    }

    @Test
    void aDenialCodeInThePatientGroupIsPatientLiable() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("PR", "204", 10000)));

        assertThat(denied.patientLiable()).isTrue();
        assertThat(denied.category()).isEqualTo(Category.ELIGIBILITY);
        assertThat(denied.nextStep())
                .isEqualTo(
                        "Check the patient's benefits and bill another plan; then bill the patient only where plan and law"
                                + " allow it");
    }

    @Test
    void aCopyOfAClaimIsADuplicateOnlyWhereNothingElseIsDenied() {
        Judgement.Denied copy = denied(claim("1").charge(10000).line(line(10000).adjust("OA", "18", 10000)));
        Judgement.Denied more = denied(claim("1")
                .charge(20000)
                .line(line(10000).adjust("OA", "18", 10000))
                .line(line(10000).adjust("CO", "29", 10000)));

        assertThat(copy.isDuplicate()).isTrue();
        assertThat(copy.category()).isEqualTo(Category.FOLLOW_UP);
        assertThat(more.isDuplicate()).isFalse();
    }

    @Test
    void aReasonCodeWrittenWithLeadingZerosIsTheSameCode() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("OA", "018", 10000)));

        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of("18"));
        assertThat(denied.isDuplicate()).isTrue();
    }
}
