package health.overturn.operations.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.FailAtCall;
import org.junit.jupiter.api.Test;

class InterruptedNightTest {
    @Test
    void aNightAbortedAfterAnyCallAndBegunAgainTellsAllInTheLogAndOnTheBus() {
        int calls;
        FailAtCall counting = new FailAtCall();
        try (ReconcileFixture night = lossy(counting)) {
            counting.after(Integer.MAX_VALUE);
            night.of(2);
            calls = counting.answered();
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (ReconcileFixture night = lossy(abort)) {
                abort.after(call);
                FailAtCall.twice(() -> night.of(2));

                assertThat(night.onTheBus())
                        .as("aborted after call " + call + " of " + calls)
                        .isEqualTo(night.inTheTable());
                assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
                assertThat(night.deployment().cloud().details("Moves Told Again").stream()
                                .distinct())
                        .hasSize(1);
            }
        }
        assertThat(calls).isGreaterThan(10);
    }

    private static ReconcileFixture lossy(FailAtCall abort) {
        return new ReconcileFixture(abort)
                .with(0)
                .tell(move -> Math.floorMod(move.id().hashCode(), 3) != 0);
    }
}
