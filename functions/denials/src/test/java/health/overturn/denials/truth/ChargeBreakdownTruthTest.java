package health.overturn.denials.truth;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.ChargeBreakdown;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChargeBreakdownTruthTest {
    private int balanced;
    private int denied;

    @Test
    void theSharesOfEveryClaimThatBalancesAddUpToItsCharge() {
        Samples.all()
                .forEach(sample -> sample.files().forEach(file -> {
                    JudgedSample judged = JudgedSample.of(file.bytes());
                    for (int index = 0; index < judged.claims.size(); index++) {
                        check(judged.claims.get(index), judged.adjudications.get(index));
                    }
                }));

        assertThat(balanced).isGreaterThan(3_000);
        assertThat(denied).isGreaterThan(500);
    }

    private void check(ClaimPayment claim, Adjudication adjudication) {
        if (!balances(claim)) {
            return;
        }
        balanced++;
        Money deniedAmount = Money.ZERO;
        if (adjudication.judgement() instanceof Denied found) {
            denied++;
            deniedAmount = found.amount();
        }
        Undecided undecided = undecidedOf(adjudication.judgement());
        ChargeBreakdown shares = ChargeBreakdown.of(claim, adjudication.judgement());
        assertThat(claim.paid()
                        .plus(shares.contractual())
                        .plus(shares.patientShare())
                        .plus(shares.otherPayer())
                        .plus(deniedAmount)
                        .plus(undecided == null ? Money.ZERO : undecided.amount()))
                .as("claim at segment %d, %s", claim.at().segment(), adjudication.judgement())
                .isEqualTo(claim.charge());
    }

    private static @Nullable Undecided undecidedOf(Judgement judgement) {
        return switch (judgement) {
            case Denied found -> found.undecided();
            case Judgement.Settled settled -> settled.undecided();
            case Judgement.Watched watched -> watched.undecided();
            case Judgement.Reversal _, Judgement.Predetermination _ -> null;
        };
    }

    private static boolean balances(ClaimPayment claim) {
        long remaining = claim.charge().cents();
        for (var adjustment : claim.adjustments()) {
            remaining -= adjustment.amount().cents();
        }
        for (var line : claim.lines()) {
            for (var adjustment : line.adjustments()) {
                remaining -= adjustment.amount().cents();
            }
        }
        return remaining == claim.paid().cents();
    }
}
