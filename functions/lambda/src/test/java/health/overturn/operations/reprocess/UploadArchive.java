package health.overturn.operations.reprocess;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice that ingested files by one set of code tables and reads them again by another.
final class UploadArchive implements AutoCloseable {
    /// B7 and 133 explain a charge, 204 pends a claim, 97 is a contract matter, and 29 has another next step.
    static final String OTHER_TABLES = """
        {"carc": [{"carc": "B7", "class": "STATUTORY"}, {"carc": "133", "class": "STATUTORY"},
                  {"carc": "204", "class": "PENDING"}, {"carc": "97", "category": "CONTRACT"},
                  {"carc": "29", "step": "Ask the invented desk"}]}\
        """;

    static final String STANDARD_TABLES = "{}";
    static final Actor.Person ADMIN = new Actor.Person("admin.example", Role.ADMIN, Set.of());
    static final Instant LATER = Instant.parse("2026-07-06T15:00:00Z");
    private static final ReprocessScope JUNE =
            new ReprocessScope.DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    private final Deployment deployment;

    UploadArchive(String tables, Sample sample, ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
        judgeBy(tables);
        for (SampleFile file : sample.files()) {
            deployment.ingest(file.name(), file.bytes());
        }
    }

    UploadArchive judgeBy(String tables) {
        String settings = Deployment.SETTINGS.replace("\"billingLead\"", "\"codes\": " + tables + ", \"billingLead\"");
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
        return this;
    }

    Deployment deployment() {
        return deployment;
    }

    /// Requests all files of June.
    String request(RunRequest.Mode mode) {
        return request(JUNE, mode, LATER);
    }

    private String request(ReprocessScope scope, RunRequest.Mode mode, Instant at) {
        Reprocessing reprocessing =
                Reprocessing.start(at + "-" + mode, scope, mode, new RejudgeDenials.RejudgeRequest(ADMIN, at));
        return reprocessings()
                .save(deployment.practice().keys(), reprocessing)
                .orElseThrow()
                .id();
    }

    Reprocess.Result resume(String id, RemainingTime time) {
        return deployment.useCases().reprocess().resume("maple", id, time);
    }

    /// Requests and resumes until it is done.
    ReprocessReport run(RunRequest.Mode mode, Instant at) {
        return run(JUNE, mode, at);
    }

    ReprocessReport run(ReprocessScope scope, RunRequest.Mode mode, Instant at) {
        String id = request(scope, mode, at);
        resume(id, Deployment.enoughTime());
        return report(id);
    }

    ReprocessReport report(String id) {
        return find(id).report();
    }

    Reprocessing find(String id) {
        return reprocessings().find(deployment.practice().keys(), id).orElseThrow();
    }

    private ReprocessingStore reprocessings() {
        return new ReprocessingStore(deployment.table());
    }

    TableContents stored() {
        return TableContents.of(deployment.tableName());
    }

    /// The denials without their moves and days of receipt, which depend on how they came about.
    String denials() {
        return stored().denials().stream()
                .map(UploadArchive::line)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String line(StoredDenial stored) {
        var details = stored.denial().details();
        return stored.apiId() + " " + stored.denial().state().label() + " "
                + stored.denial().projection().category() + " " + details.category() + " " + details.denied() + " "
                + details.deniedOn() + " " + details.deadlines() + " " + details.forbidden() + " "
                + stored.denial().projection().facts();
    }

    @Override
    public void close() {
        deployment.close();
    }
}
