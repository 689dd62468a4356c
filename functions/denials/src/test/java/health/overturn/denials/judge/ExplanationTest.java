package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.CodeTables;
import org.junit.jupiter.api.Test;

/// Tests the sentences that explain a judgement.
class ExplanationTest {
    private static final Explanation EXPLANATION = new Explanation(CodeTables.standard());

    @Test
    void aDenialIsExplainedByCodePlaceAmountMeaningAndRow() {
        Judgement judgement = judged(claim("1")
                .charge(22000)
                .paid(10000)
                .remark("N211")
                .line(line(10000).paid(10000))
                .line(line(12000).adjust("CO", "197", 12000)));

        assertThat(EXPLANATION.explain(judgement))
                .containsExactly(
                        "CO-197 on line 2 (segment 201) took $120.00: the authorization, precertification or"
                                + " notification is missing; remark N211, alert: cannot be appealed. Denied because its code"
                                + " always denies. Table row carc 197 makes it AUTHORIZATION.",
                        "Ruled out: an appeal.");
    }

    @Test
    void aDenialWithoutATableRowSaysSo() {
        assertThat(EXPLANATION.explain(judged(claim("1").charge(10000).adjust("CO", "998", 10000))))
                .containsExactly("CO-998 on the claim (segment 11) took $100.00: a reason code that no table has."
                        + " Denied because no table has its code, so a person must read it. No table row decides it, so it"
                        + " is UNMAPPED.");
    }

    @Test
    void watchedSettledAndReversedClaimsAreExplainedToo() {
        assertThat(EXPLANATION.explain(judged(claim("23").charge(10000))))
                .containsExactly("Watched, $100.00 open: the payer forwarded the claim to another payer (segment 10).");
        assertThat(EXPLANATION.explain(
                        judged(claim("1").charge(10000).paid(9000).adjust("CO", "59", 1000))))
                .containsExactly(
                        "Settled: nothing was denied, and the patient owes $0.00.",
                        "No denial, but worth a look: CO-59 on the claim (segment 11) took $10.00, reduced under the rule for"
                                + " several procedures at once.");
        assertThat(EXPLANATION.explain(judged(claim("22"))))
                .containsExactly("A reversal (CLP02 22): the payer takes back an earlier answer.");
    }

    @Test
    void aTextThatIsNoCodeIsNotRepeated() {
        Judgement judgement = judged(claim("1")
                .charge(10000)
                .line(line(10000)
                        .adjust("SAMPLEPATIENT", "MEMBER-INVENTED-1", 10000)
                        .remark("SAMPLEPATIENT")));

        assertThat(String.join(" ", EXPLANATION.explain(judgement)))
                .contains("(unreadable code)-(unreadable code) on line 1")
                .doesNotContain("SAMPLEPATIENT", "INVENTED");
    }

    @Test
    void noPatientDataIsInAnExplanationOrAPrintedJudgement() {
        Judgement judgement =
                judged(claim("1").charge(10000).remark("MA27").line(line(10000).adjust("CO", "16", 10000)));

        assertThat(judgement + String.join(" ", EXPLANATION.explain(judgement)))
                .doesNotContain("SAMPLEPATIENT", "INVENTED", "ACCT", "ICN");
    }
}
