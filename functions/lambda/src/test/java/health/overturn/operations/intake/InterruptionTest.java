package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.PracticeKeys;
import java.time.Duration;
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

    @Test
    void aFailureCostsNoMoreThanTheWorkSinceTheLastCheckpoint() {
        byte[] content = Sample.of(SampleSpec.of(3).claims(60).files(1))
                .files()
                .getFirst()
                .bytes();
        try (Deployment deployment = new Deployment()) {
            IntakeMessage.Created created = deployment.upload("first.835", content);
            FailingClock clock = new FailingClock(7);
            try {
                deployment.remittanceIntake().ingest(created, clock);
            } catch (IllegalStateException failure) {
                assertThat(failure).hasMessage("invented failure");
            }

            FileProgress stored = new FileProgressStore(deployment.table())
                    .find(new PracticeKeys("maple"), FileId.of(created.upload()))
                    .flatMap(FileProgressStore.KnownFile::progress)
                    .orElseThrow();
            assertThat(stored.reader().offset()).isPositive();

            IntakeResult rest = deployment.remittanceIntake().ingest(created, Deployment.enoughTime());
            assertThat(rest)
                    .isInstanceOfSatisfying(
                            IntakeResult.Ingested.class,
                            in -> assertThat(in.claims()).isEqualTo(listedClaims(deployment)));
        }
    }

    /// A clock that advances forty seconds with each reading and fails after a number of readings.
    private static final class FailingClock implements RemainingTime {
        private final int looks;
        private int looked;

        FailingClock(int looks) {
            this.looks = looks;
        }

        @Override
        public Duration remaining() {
            looked++;
            if (looked > looks) {
                throw new IllegalStateException("invented failure");
            }
            return Duration.ofMinutes(14).minusSeconds(40L * looked);
        }
    }

    /// The claims in all rows of the ledger.
    private static long listedClaims(Deployment deployment) {
        return deployment
                .table()
                .readPartition(new PracticeKeys("maple").ledgerPartition(PracticeKeys.month(Deployment.NOW)))
                .stream()
                .mapToLong(row -> row.number("claims"))
                .sum();
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
