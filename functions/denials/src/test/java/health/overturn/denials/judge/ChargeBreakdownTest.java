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
    void aDenialByAnUnknownCodeIsInNoShare() {
        ClaimBuilder unknown = claim("1")
                .charge(10000)
                .line(line(10000).adjust("PR", "X9", 6000).adjust("CO", "45", 4000));

        assertThat(shares(unknown)).isEqualTo(cents(4000, 0, 0));
    }

    @Test
    void whatTheContractTakesBesideADenialByTheStatusIsContractual() {
        ClaimBuilder unknown = claim("4").charge(10000).line(line(10000).adjust("CO", "45", 2000));

        assertThat(shares(unknown)).isEqualTo(cents(2000, 0, 0));
    }

    @Test
    void undecidedMoneyIsInNoShare() {
        ClaimBuilder partlyPending = claim("1")
                .charge(30000)
                .paid(8000)
                .line(line(10000).paid(8000).adjust("CO", "45", 2000))
                .line(line(20000).adjust("OA", "133", 15000).adjust("OA", "23", 5000));

        assertThat(shares(partlyPending)).isEqualTo(cents(2000, 0, 5000));
    }

    @Test
    void aWholeWriteOffThatIsDeniedIsInNoShare() {
        ClaimBuilder said = claim("1")
                .charge(18000)
                .line(line(18000).adjust("CO", "45", 18000).adjust("CO", "197", 0));

        assertThat(shares(said)).isEqualTo(cents(0, 0, 0));
    }

    @Test
    void whatIsDeniedBeyondTheChargeIsInNoShare() {
        ClaimBuilder beyond = claim("1").charge(22600).paid(13200).adjust("CO", "197", 200000);

        assertThat(shares(beyond)).isEqualTo(cents(0, 0, 0));
    }

    @Test
    void aBundledLineThatIsPaidInsideAnotherStaysContractual() {
        ClaimBuilder bundled = claim("1")
                .charge(18000)
                .paid(15000)
                .line(line(8000).paid(15000).adjust("OA", "94", -10000).adjust("CO", "45", 3000))
                .line(line(10000).adjust("CO", "97", 10000));

        assertThat(shares(bundled)).isEqualTo(cents(13000, 0, -10000));
    }

    @Test
    void eachLineAndTheClaimsLevelHaveTheirPart() {
        ClaimPayment claim = claim("1")
                .charge(30000)
                .paid(5000)
                .adjust("OA", "23", 1000)
                .line(line(10000).paid(6000).adjust("CO", "45", 3000).adjust("PR", "3", 1000))
                .line(line(20000).adjust("CO", "197", 15000).adjust("CO", "45", 5000))
                .build();
        Judgement judgement = JUDGE.judge(claim);

        assertThat(ChargeBreakdown.ofLine(claim, claim.lines().getFirst(), judgement))
                .isEqualTo(cents(3000, 1000, 0));
        assertThat(ChargeBreakdown.ofLine(claim, claim.lines().getLast(), judgement))
                .isEqualTo(cents(5000, 0, 0));
        assertThat(ChargeBreakdown.ofClaimLevel(claim, judgement)).isEqualTo(cents(0, 0, 1000));
    }

    @Test
    void aCodeWithLeadingZerosIsTheCodeOfItsReason() {
        ClaimBuilder zeros = claim("1").charge(10000).line(line(10000).adjust("CO", "029", 10000));

        assertThat(shares(zeros)).isEqualTo(cents(0, 0, 0));
    }
}
