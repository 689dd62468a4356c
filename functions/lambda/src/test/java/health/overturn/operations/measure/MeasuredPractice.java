package health.overturn.operations.measure;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice whose remittances of May came in on June 1, and its snapshots.
final class MeasuredPractice implements AutoCloseable {
    private static final Sample MAY = Sample.of(SampleSpec.of(5)
            .claims(240)
            .files(2)
            .firstDate(LocalDate.of(2026, 5, 4))
            .weeks(4)
            .denialPercent(40));

    private final Deployment deployment;

    MeasuredPractice(ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
    }

    Deployment deployment() {
        return deployment;
    }

    /// Ingests one of the two files.
    MeasuredPractice ingest(int file) {
        deployment.ingest("may-" + file + ".835", MAY.files().get(file).bytes());
        deployment.publishMoves();
        return this;
    }

    /// Takes a snapshot at four in the morning of a day of June.
    MeasuredPractice snapshotDay(int day) {
        return run(ScheduledJob.SNAPSHOT, day);
    }

    /// Takes the snapshot of the ended week at the same time.
    MeasuredPractice snapshotWeek(int day) {
        return run(ScheduledJob.WEEK_SNAPSHOT, day);
    }

    private MeasuredPractice run(ScheduledJob job, int day) {
        Instant at = Instant.parse("2026-06-%02dT09:00:00Z".formatted(day));
        JobRun run = JobRun.of("maple", deployment.practice().settings().settings(), job, at);
        deployment
                .useCases(() -> at.plus(Duration.ofHours(1)))
                .snapshotJob()
                .run(deployment.practice(), run, RunRequest.Mode.REAL);
        return this;
    }

    SnapshotStore snapshots() {
        return new SnapshotStore(deployment.records());
    }

    static FigureValue value(Snapshot snapshot, Metric metric) {
        return snapshot.value(metric, DimensionValue.ALL).orElseThrow();
    }

    /// The keys and contents of all snapshots.
    List<String> snapshotTexts() {
        return deployment
                .records()
                .listKeys("snapshots/", "")
                .map(key -> key + " " + deployment.records().readLines(key).toList())
                .toList();
    }

    @Override
    public void close() {
        deployment.close();
    }
}
