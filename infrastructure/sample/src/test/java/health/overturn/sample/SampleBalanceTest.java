package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.scenario.BalanceMode;
import health.overturn.sample.truth.FileTruth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleBalanceTest {
    @Test
    void linesClaimsAndPaymentsBalance() {
        for (long seed = 1; seed <= 30; seed++) {
            for (SampleFile file :
                    Sample.of(SampleSpec.of(seed).balance(BalanceMode.TIE)).files()) {
                SegmentBalance balance = balanceOf(file.bytes());

                assertThat(balance.unbalancedLines).isZero();
                assertThat(balance.unbalancedClaims).isZero();
                assertThat(balance.unbalancedPayments).isZero();
                assertThat(file.truth().balanced()).isTrue();
            }
        }
    }

    @Test
    void theTruthMatchesTheContentOfTheFile() {
        for (long seed = 31; seed <= 60; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed)).files()) {
                SegmentBalance balance = balanceOf(file.bytes());
                FileTruth truth = file.truth();

                assertThat(truth.claims())
                        .isEqualTo(balance.claims)
                        .isEqualTo(truth.each().size());
                assertThat(truth.paidCents()).isEqualTo(balance.paid);
                assertThat(truth.transactions()).isEqualTo(balance.payments);
                assertThat(truth.balanced()).isEqualTo(balance.unbalancedClaims + balance.unbalancedLines == 0);
                assertThat(balance.unbalancedPayments).isZero();
            }
        }
    }

    private static SegmentBalance balanceOf(byte[] file) {
        SegmentBalance balance = new SegmentBalance();
        SegmentList.of(file).forEach(balance::accept);
        return balance;
    }

    /// Counts and sums the segments of a file, independently of the product's reader.
    private static final class SegmentBalance {
        int claims;
        int payments;
        int unbalancedLines;
        int unbalancedClaims;
        int unbalancedPayments;
        long paid;
        private boolean inLine;
        private long claimRemainder;
        private long lineRemainder;
        private long due;

        void accept(List<String> segment) {
            switch (segment.getFirst()) {
                case "BPR" ->
                    due = SegmentList.cents(segment, 2) * (segment.get(3).equals("D") ? -1 : 1);
                case "CLP" -> {
                    endClaim();
                    claims++;
                    paid += SegmentList.cents(segment, 4);
                    due -= SegmentList.cents(segment, 4);
                    claimRemainder = SegmentList.cents(segment, 3) - SegmentList.cents(segment, 4);
                }
                case "SVC" -> {
                    endLine();
                    lineRemainder = SegmentList.cents(segment, 2) - SegmentList.cents(segment, 3);
                    inLine = true;
                }
                case "CAS" -> adjust(SegmentList.sum(segment, 3, 3));
                case "PLB" -> due += SegmentList.sum(segment, 4, 2);
                case "SE" -> {
                    endClaim();
                    payments++;
                    unbalancedPayments += due == 0 ? 0 : 1;
                }
                default -> {}
            }
        }

        private void adjust(long cents) {
            claimRemainder -= cents;
            lineRemainder -= inLine ? cents : 0;
        }

        private void endLine() {
            unbalancedLines += lineRemainder == 0 ? 0 : 1;
            lineRemainder = 0;
        }

        private void endClaim() {
            endLine();
            inLine = false;
            unbalancedClaims += claimRemainder == 0 ? 0 : 1;
            claimRemainder = 0;
        }
    }
}
