package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Requests for figures, letters and prevention reviews, and a practice that has them: a review has an owner, an action
/// and the measurement of a week later.
final class MetricExamples implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-16T15:00:00Z");
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    /// A payment of $4.00 for a claim, of which the payer keeps $1.00 for an earlier payment.
    private static final String RECOUPMENT = """
        ISA*00*          *00*          *ZZ*INVENTED       *ZZ*PRACTICE       *260520*1200*^*00501*000000001*0*T*:~
        GS*HP*INVENTED*PRACTICE*20260520*1200*1*X*005010X221A1~
        ST*835*0001~
        BPR*I*3*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20260520~
        TRN*1*INVENTED-1*1512345678~
        DTM*405*20260520~
        N1*PR*INVENTED HEALTH*XV*90001~
        N1*PE*INVENTED CLINIC*XX*1999999984~
        LX*1~
        CLP*ACCT-INVENTED-9*1*4*4**12*ICN-INVENTED-9*11*1~
        NM1*QC*1*INVENTED*PATIENT****MI*MEMBER9~
        PLB*1999999984*20261231*WO:INVENTED-0*1~
        SE*11*0001~
        GE*1*1~
        IEA*1*000000001~
        """;

    private final Deployment deployment = new Deployment();
    /// Each command names another owner than the one before.
    private int owners;
    private final Api api = deployment.api();
    private final String review;
    /// A review that is there to be closed.
    private final String closed;

    MetricExamples() {
        String settings = Deployment.SETTINGS.replace("\"billingLead\"", "\"preventionCount\": 1, \"billingLead\"");
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
        Sample may = Sample.of(SampleSpec.of(5)
                .claims(240)
                .files(2)
                .firstDate(LocalDate.of(2026, 5, 4))
                .weeks(4)
                .denialPercent(40));
        for (SampleFile file : may.files()) {
            deployment.ingest(file.name(), file.bytes());
        }
        deployment.ingest("recoupment.835", RECOUPMENT.replace("\n", "").getBytes(StandardCharsets.UTF_8));
        deployment.publishMoves();
        run(ScheduledJob.SNAPSHOT, "2026-06-02T09:00:00Z");
        run(ScheduledJob.WEEK_SNAPSHOT, "2026-06-02T09:00:00Z");
        JsonNode reviews = Json.read(
                        api.answer(get("prevention-reviews", Map.of())).body())
                .path("items");
        review = reviews.path(0).path("id").asText();
        closed = reviews.path(1).path("id").asText();
        commands("owner").forEach(api::answer);
        commands("action").forEach(api::answer);
        api.answer(RequestBuilder.post("prevention-reviews/" + closed + "/action")
                .body("{\"what\": \"Asked the payer for its rule\", \"on\": \"2026-05-20\"}")
                .at(NOW)
                .build());
        commands("close").forEach(api::answer);
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

    Deployment deployment() {
        return deployment;
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
                List.of(
                        get("snapshots/latest", Map.of("period", "DAY")),
                        get("snapshots/2026-W22", Map.of()),
                        get("snapshots/2026-W24", Map.of()));
            case "GET reports/contractual", "GET reports/payers", "GET reports/upstream" ->
                List.of(get(operation.substring(operation.indexOf("reports/")), Map.of("period", "2026-W22")));
            case "GET reports/deadlines", "GET reports/allowed", "GET reports/responses", "GET reports/worklog" ->
                List.of(get(operation.substring(operation.indexOf("reports/")), Map.of()));
            case "GET reports/baseline" -> List.of(get("reports/baseline", Map.of("since", "2026-W22")));
            case "GET reports/recoupments" ->
                List.of(get("reports/recoupments", Map.of("from", "2026-05-01", "to", "2026-06-30")));
            case "GET letters" -> List.of(get("letters", Map.of()));
            case "GET letters/{week}" -> List.of(get("letters/2026-W22", Map.of()));
            case "GET prevention-reviews" -> List.of(get("prevention-reviews", Map.of()));
            case "GET prevention-reviews/{id}" ->
                List.of(get("prevention-reviews/" + review, Map.of()), get("prevention-reviews/" + closed, Map.of()));
            case "POST prevention-reviews/{id}/owner" -> commands("owner");
            case "POST prevention-reviews/{id}/action" -> commands("action");
            case "POST prevention-reviews/{id}/close" -> commands("close");
            case "POST prevention-reviews/{id}/conversation" -> commands("conversation");
            default -> List.of();
        };
    }

    private List<ApiRequest> commands(String command) {
        String body = switch (command) {
            case "owner" -> "{\"owner\": \"%s.example\"}".formatted(owners++ % 2 == 0 ? "kit" : "anna");
            case "close" -> "{\"reason\": \"NOT_OURS\", \"note\": \"the payer changed its rule\"}";
            case "conversation" -> "{\"text\": \"since when?\", \"to\": \"anna.example\"}";
            default -> "{\"what\": \"Asked for authorizations before the visit\", \"on\": \"2026-05-20\"}";
        };
        String id = command.equals("close") ? closed : review;
        return List.of(RequestBuilder.post("prevention-reviews/" + id + "/" + command)
                .body(body)
                .at(NOW)
                .build());
    }

    @Override
    public void close() {
        deployment.close();
    }
}
