package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

class ChargeBreakdownTest {
    private static final Judge JUDGE = new Judge(CodeTables.standard());

    private static ChargeBreakdown shares(ClaimBuilder claims) {
        ClaimPayment claim = claims.build();
        return ChargeBreakdown.of(claim, JUDGE.judge(claim));
    }

    private static ChargeBreakdown cents(long contractual, long patientShare, long otherPayer) {
        return new ChargeBreakdown(Money.ofCents(contractual), Money.ofCents(patientShare), Money.ofCents(otherPayer));
    }

    @Test
    void eachGroupOfAPaidClaimGoesToItsShare() {
        ClaimBuilder paid = claim("1")
                .charge(20_000)
                .paid(11_000)
                .adjust("OA", "23", 2_000)
                .line(line(20_000)
                        .paid(13_000)
                        .adjust("CO", "45", 4_000)
                        .adjust("PI", "253", 500)
                        .adjust("PR", "1", 2_500));

        assertThat(shares(paid)).isEqualTo(cents(4_500, 2_500, 2_000));
    }

    @Test
    void aDeniedAmountIsInNoShare() {
        ClaimBuilder denied = claim("1")
                .charge(20_000)
                .line(line(12_000).adjust("CO", "197", 9_000).adjust("CO", "45", 3_000))
                .line(line(8_000).adjust("PR", "204", 8_000));

        assertThat(shares(denied)).isEqualTo(cents(3_000, 0, 0));
    }

    @Test
    void moneyThatASenderReportsTwiceCountsOnce() {
        ClaimBuilder twice = claim("1")
                .charge(10_000)
                .paid(7_000)
                .adjust("CO", "45", 3_000)
                .line(line(10_000).paid(7_000).adjust("CO", "45", 3_000));

        assertThat(shares(twice)).isEqualTo(cents(3_000, 0, 0));
    }

    @Test
    void aNegativeAdjustmentReducesItsShare() {
        ClaimBuilder takenBack = claim("1")
                .charge(10_000)
                .paid(8_000)
                .line(line(10_000).paid(8_000).adjust("CO", "45", 3_000).adjust("OA", "94", -1_000));

        assertThat(shares(takenBack)).isEqualTo(cents(3_000, 0, -1_000));
    }

    @Test
    void aDenialWithoutAReasonTakesTheUnexplainedAmounts() {
        ClaimBuilder unexplained = claim("1")
                .charge(10_000)
                .line(line(10_000).adjust("PR", "X9", 6_000).adjust("CO", "45", 4_000));

        assertThat(shares(unexplained)).isEqualTo(cents(4_000, 0, 0));
    }

    @Test
    void aClaimDeniedByItsStatusAloneHasNoShares() {
        ClaimBuilder unknown = claim("4").charge(10_000).line(line(10_000).adjust("CO", "45", 2_000));

        assertThat(shares(unknown)).isEqualTo(cents(0, 0, 0));
    }
}
