package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.scenario.BalanceMode;
import health.overturn.sample.truth.FileTruth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void linesClaimsAndPaymentsTieToTheCent() {
        for (long seed = 1; seed <= 30; seed++) {
            for (SampleFile file :
                    Sample.of(SampleSpec.of(seed).sums(BalanceMode.TIE)).files()) {
                Balance balance = balanceOf(file.bytes());

                assertThat(balance.offLines).isZero();
                assertThat(balance.offClaims).isZero();
                assertThat(balance.offPayments).isZero();
                assertThat(file.truth().balanced()).isTrue();
            }
        }
    }

    @Test
    void theTruthCountsWhatTheFileHolds() {
        for (long seed = 31; seed <= 60; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed)).files()) {
                Balance balance = balanceOf(file.bytes());
                FileTruth truth = file.truth();

                assertThat(truth.claims())
                        .isEqualTo(balance.claims)
                        .isEqualTo(truth.each().size());
                assertThat(truth.paidCents()).isEqualTo(balance.paid);
                assertThat(truth.transactions()).isEqualTo(balance.payments);
                assertThat(truth.balanced()).isEqualTo(balance.offClaims + balance.offLines == 0);
                assertThat(balance.offPayments).isZero();
            }
        }
    }

    private static Balance balanceOf(byte[] file) {
        Balance balance = new Balance();
        SegmentList.over(file).forEach(balance::take);
        return balance;
    }

    /// Sums up segment by segment.
    private static final class Balance {
        int claims;
        int payments;
        int offLines;
        int offClaims;
        int offPayments;
        long paid;
        private boolean inLine;
        private long claimLeft;
        private long lineLeft;
        private long due;

        void take(List<String> segment) {
            switch (segment.getFirst()) {
                case "BPR" ->
                    due = SegmentList.cents(segment, 2) * (segment.get(3).equals("D") ? -1 : 1);
                case "CLP" -> {
                    endClaim();
                    claims++;
                    paid += SegmentList.cents(segment, 4);
                    due -= SegmentList.cents(segment, 4);
                    claimLeft = SegmentList.cents(segment, 3) - SegmentList.cents(segment, 4);
                }
                case "SVC" -> {
                    endLine();
                    lineLeft = SegmentList.cents(segment, 2) - SegmentList.cents(segment, 3);
                    inLine = true;
                }
                case "CAS" -> adjust(SegmentList.sum(segment, 3, 3));
                case "PLB" -> due += SegmentList.sum(segment, 4, 2);
                case "SE" -> {
                    endClaim();
                    payments++;
                    offPayments += due == 0 ? 0 : 1;
                }
                default -> {}
            }
        }

        private void adjust(long cents) {
            claimLeft -= cents;
            lineLeft -= inLine ? cents : 0;
        }

        private void endLine() {
            offLines += lineLeft == 0 ? 0 : 1;
            lineLeft = 0;
        }

        private void endClaim() {
            endLine();
            inLine = false;
            offClaims += claimLeft == 0 ? 0 : 1;
            claimLeft = 0;
        }
    }
}
