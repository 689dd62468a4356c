package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderBalanceTest {
    @Test
    void aLineThatDoesNotBalanceIsFlaggedWithItsPosition() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("CAS*CO*45*15", "CAS*CO*45*14.99"));

        assertThat(read.codes()).containsExactly(ProblemCode.LINE_BALANCE, ProblemCode.CLAIM_BALANCE);
        assertThat(read.messages().getFirst())
                .isEqualTo("SVC03: paid $80.00, but charge $100.00 less adjustments $19.99 is $80.01");
        assertThat(read.problems().getFirst().at()).isEqualTo(read.line().at());
        assertThat(read.end().linesBalance()).isFalse();
        assertThat(read.end().claimsBalance()).isFalse();
        assertThat(read.end().paymentBalances()).isTrue();
        assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
        assertThat(read.summary().balanced()).isFalse();
    }

    @Test
    void aClaimThatDoesNotBalanceIsFlagged() {
        ReadFile read = ReadFile.of(RemittanceText.file(
                "0", "CLP*ACCOUNT1*1*100*0**12*ICN1", "CAS*CO*29*99.99", "NM1*QC*1*TESTER*TERRY****MI*MEMBER1"));

        assertThat(read.codes()).containsExactly(ProblemCode.CLAIM_BALANCE);
        assertThat(read.messages())
                .containsExactly("claim 1, CLP04: paid $0.00, but charge $100.00 less adjustments $99.99 is $0.01");
        assertThat(read.end().linesBalance()).isTrue();
        assertThat(read.end().claimsBalance()).isFalse();
    }

    @Test
    void aPaymentThatDoesNotBalanceIsFlagged() {
        ReadFile read = ReadFile.of(RemittanceText.file("80.01", RemittanceText.CLAIM));

        assertThat(read.codes()).containsExactly(ProblemCode.PAYMENT_BALANCE);
        assertThat(read.messages())
                .containsExactly(
                        "BPR02: payment $80.01, but claims paid $80.00 less provider adjustments $0.00 is $80.00");
        assertThat(read.end().paymentBalances()).isFalse();
        assertThat(read.end().claimsBalance()).isTrue();
    }

    @Test
    void linesThatDoNotAddUpToTheClaimAreFlagged() {
        List<String> segments = new ArrayList<>(RemittanceText.CLAIM);
        segments.addAll(List.of("SVC*HC:H0005*10*0", "CAS*CO*97*10"));

        ReadFile read = ReadFile.of(RemittanceText.file("80", segments));

        assertThat(read.codes()).containsExactly(ProblemCode.CLAIM_BALANCE, ProblemCode.LINE_CHARGES);
    }

    @Test
    void aPatientShareThatDiffersFromItsAdjustmentsIsFlagged() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("*100*80*5*", "*100*80*6*"));

        assertThat(read.codes()).containsExactly(ProblemCode.PATIENT_SHARE);
        assertThat(read.summary().balanced()).isTrue();
    }
}
