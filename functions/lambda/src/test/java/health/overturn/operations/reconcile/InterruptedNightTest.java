package health.overturn.operations.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.FailAtCall;
import org.junit.jupiter.api.Test;

class InterruptedNightTest {
    @Test
    void aNightThatStopsAfterAnyCallAndIsRepeatedPublishesAllMoves() {
        int calls;
        FailAtCall counting = new FailAtCall();
        try (ReconcileFixture night = withLostMoves(counting)) {
            counting.failAfter(Integer.MAX_VALUE);
            night.runOn(2);
            calls = counting.callsAnswered();
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (ReconcileFixture night = withLostMoves(abort)) {
                abort.failAfter(call);
                FailAtCall.runWithRetry(() -> night.runOn(2));

                assertThat(night.published())
                        .as("aborted after call " + call + " of " + calls)
                        .isEqualTo(night.inTable());
                assertThat(night.inLog()).isEqualTo(night.inTable());
                assertThat(night.deployment().cloud().details("Moves Republished").stream()
                                .distinct())
                        .hasSize(1);
            }
        }
        assertThat(calls).isGreaterThan(10);
    }

    private static ReconcileFixture withLostMoves(FailAtCall abort) {
        return new ReconcileFixture(abort)
                .ingest(0)
                .publish(move -> Math.floorMod(move.id().hashCode(), 3) != 0);
    }
}
