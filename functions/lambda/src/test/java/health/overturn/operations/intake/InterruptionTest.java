package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void anIntakeThatStopsAtAnyCallAndIsRepeatedEndsTheSame() {
        Sample sample = Sample.of(SampleSpec.of(11).claims(30).files(2));
        String undisturbed;
        int calls;
        FailAtCall counting = new FailAtCall();
        try (Deployment deployment = new Deployment(counting)) {
            ingestAll(deployment, sample);
            undisturbed = digest(deployment);
            calls = counting.callsBegun();
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (Deployment deployment = new Deployment(abort)) {
                abort.failBefore(call);
                ingestAll(deployment, sample);

                assertThat(digest(deployment))
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThan(20);
    }

    /// The contents of the table, and the lines of the log without copies.
    private static String digest(Deployment deployment) {
        String lines = deployment.adjudicationLogLines().stream()
                .map(line -> line.id() + " " + line.claim() + " " + line.kind() + " " + line.charge())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        assertThat(lines).isNotEmpty();
        return TableContents.of(deployment.tableName()).digest() + "\n" + lines;
    }

    private static void ingestAll(Deployment deployment, Sample sample) {
        for (SampleFile file : sample.files()) {
            byte[] content = file.bytes();
            FailAtCall.runWithRetry(() -> deployment.ingest(file.name(), content));
        }
    }
}
