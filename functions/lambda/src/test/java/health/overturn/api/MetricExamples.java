package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.messaging.event.RunRequest;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Requests for figures, letters and prevention reviews, and a practice that has them: a review has an owner, an action
/// and the measurement of a week later.
final class MetricExamples implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-16T15:00:00Z");
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();
    private final String review;

    MetricExamples() {
        Sample may = Sample.of(SampleSpec.of(5)
                .claims(240)
                .files(2)
                .firstDate(LocalDate.of(2026, 5, 4))
                .weeks(4)
                .denialPercent(40));
        for (SampleFile file : may.files()) {
            deployment.ingest(file.name(), file.bytes());
        }
        deployment.publishMoves();
        run(ScheduledJob.SNAPSHOT, "2026-06-02T09:00:00Z");
        run(ScheduledJob.WEEK_SNAPSHOT, "2026-06-02T09:00:00Z");
        review = Json.read(api.answer(get("prevention-reviews", Map.of())).body())
                .path("items")
                .path(0)
                .path("id")
                .asText();
        commands("owner").forEach(api::answer);
        commands("action").forEach(api::answer);
        run(ScheduledJob.WEEK_SNAPSHOT, "2026-06-15T09:00:00Z");
    }

    private void run(ScheduledJob job, String at) {
        JobRun run = JobRun.of("maple", deployment.practice().settings().settings(), job, Instant.parse(at));
        deployment
                .useCases(() -> run.at().plusSeconds(3_600))
                .snapshotJob()
                .run(deployment.practice(), run, RunRequest.Mode.REAL);
    }

    static ApiRequest get(String path, Map<String, String> query) {
        return RequestBuilder.get(path).query(query).at(NOW).build();
    }

    Api api() {
        return api;
    }

    List<ApiRequest> requestsFor(String operation) {
        return switch (operation.replace(IN_PRACTICE, "")) {
            case "GET snapshots" ->
                List.of(
                        get("snapshots", Map.of("from", "2026-05-01", "to", "2026-06-30")),
                        get("snapshots", Map.of("period", "DAY", "dimension", "PAYER")));
            case "GET snapshots/{name}" ->
                List.of(get("snapshots/latest", Map.of("period", "DAY")), get("snapshots/2026-W22", Map.of()));
            case "GET reports/contractual", "GET reports/payers", "GET reports/upstream" ->
                List.of(get(operation.substring(operation.indexOf("reports/")), Map.of("period", "2026-W22")));
            case "GET reports/deadlines" -> List.of(get("reports/deadlines", Map.of()));
            case "GET reports/baseline" -> List.of(get("reports/baseline", Map.of("since", "2026-W22")));
            case "GET reports/recoupments" ->
                List.of(get("reports/recoupments", Map.of("from", "2026-05-01", "to", "2026-06-30")));
            case "GET letters" -> List.of(get("letters", Map.of()));
            case "GET letters/{week}" -> List.of(get("letters/2026-W22", Map.of()));
            case "GET prevention-reviews" -> List.of(get("prevention-reviews", Map.of()));
            case "GET prevention-reviews/{id}" -> List.of(get("prevention-reviews/" + review, Map.of()));
            case "POST prevention-reviews/{id}/owner" -> commands("owner");
            case "POST prevention-reviews/{id}/action" -> commands("action");
            default -> List.of();
        };
    }

    private List<ApiRequest> commands(String command) {
        String body = command.equals("owner")
                ? "{\"owner\": \"%s.example\"}".formatted(Long.toString(System.nanoTime(), Character.MAX_RADIX))
                : "{\"what\": \"Asked for authorizations before the visit\", \"on\": \"2026-06-03\"}";
        return List.of(RequestBuilder.post("prevention-reviews/" + review + "/" + command)
                .body(body)
                .at(NOW)
                .build());
    }

    @Override
    public void close() {
        deployment.close();
    }
}
