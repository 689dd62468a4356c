package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.LineBuilder;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests claims that are made to cost time. The judge must read the codes of a claim or line only once.
class HostileClaimTest {
    @Test
    void manyReasonsAndManyRemarksOnOneLineAreJudged() {
        LineBuilder line = line(10_000_000);
        for (int index = 0; index < 50_000; index++) {
            line.adjust("X" + index, "97", 1).remark("N" + index);
        }

        Judgement.Denied denied = denied(claim("1").charge(10_000_000).line(line));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(50_000));
        assertThat(denied.primaryReason().rarcs()).hasSize(120);
    }

    @Test
    void manyAdjustmentsOfTheClaimThatItsManyLinesRepeatCountOnce() {
        ClaimBuilder claim = claim("1").charge(9_000);
        for (int index = 0; index < 9_000; index++) {
            claim.adjust("X" + index, "97", 1)
                    .line(line(1).adjust("X" + index, "97", 1).remark("N" + index));
        }

        assertThat(denied(claim).amount()).isEqualTo(Money.ofCents(9_000));
    }
}
