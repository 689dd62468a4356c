package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.lambda.fake.TestPeople;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.intake.UploadAttempt;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Requests for every operation of the contract, and a practice with data for each.
final class ContractExamples implements AutoCloseable {
    private static final String SETTINGS = """
        {"timeZone": "America/Chicago", "billingLead": "lead.example",
         "people": %s,
         "owners": [{"payer": "*", "owner": "nobody.example", "category": "CODING"}],
         "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                    "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                    "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                    "CREDENTIALING": "credentials.example"},
         "payers": [{"id": "INVENTED1", "name": "Invented Health", "aliases": ["INVENTED2"], "group": "INVENTED",
                     "appealEvidence": ["MEDICAL_RECORD"]}],
         "absences": [{"person": "auth.example", "from": "2026-06-01", "until": "2026-06-05",
                       "cover": "front.example"}],
         "holidays": ["2026-12-24"], "federalHolidays": true, "workingDays": {"CODING": 4},
         "codes": {"carc": [{"carc": "97", "category": "CONTRACT"}], "rarc": [{"rarc": "N115", "step": "Read it"}],
                   "pairs": [{"carc": "50", "rarc": "N115", "category": "DOCUMENTATION", "payer": "INVENTED2"}],
                   "ncpdp": [{"reject": "75", "category": "ELIGIBILITY", "line_of_business": "12"}]},
         "deadlines": [{"payer": "INVENTED1", "kind": "APPEAL", "time": "90 days", "from": "DENIED_ON"}],
         "rerouteAt": "MONDAY 06:00", "middleLayerAt": "WEDNESDAY 06:00", "escalateAt": "FRIDAY 06:00",
         "triageAt": "05:00", "reconcileAt": "03:00", "snapshotAt": "04:00", "weekSnapshotAt": "MONDAY 04:00", "softWriteOff": false, "escalateSilent": false, "state": "NY",
         "watchDays": 45, "deadlineDays": 7, "waitDays": 30, "recentDays": 7, "middleFromCents": 25000,
         "middleToCents": 150000, "escalateTouches": 3, "smallCents": 10000, "smallReviews": 2,
         "leadWriteOffLimitCents": 100000, "adminWriteOffLimitCents": 1000000000, "silentDays": 14, "topRanks": 20,
         "nextRanks": 50, "preventionCount": 3, "preventionWeeks": 2, "topReasons": 5, "keepMonths": 13}
        """.formatted(TestPeople.directory());

    private final Deployment deployment = new Deployment();
    private final ListExamples lists = new ListExamples();
    private final MetricExamples metrics = new MetricExamples();
    private final Api api = deployment.api();
    private final FlowExamples flow = new FlowExamples(deployment, api);

    ContractExamples() {
        Sample sample = Sample.of(SampleSpec.of(3).claims(400));
        for (SampleFile file : sample.files()) {
            deployment.ingest(file.name(), file.bytes());
        }
        deployment.ingest("again.835", sample.files().getFirst().bytes());
        deployment.ingest("letter.txt", "no remittance".getBytes(StandardCharsets.UTF_8));
        Upload missing = new Upload("intake", "remits/maple/missing.835", 1, "none", Deployment.NOW);
        deployment
                .useCases()
                .uploadAttempt()
                .ingest(new IntakeMessage.Created(missing), UploadAttempt.MAX_ATTEMPTS, Deployment.enoughTime());
        api.answer(settings());
        enterUnderTwoPayers();
        deployment.writeLogsAt(Deployment.NOW.minus(Duration.ofMinutes(10)));
        deployment.publishMoves();
        deployment.writeLogsAt(Deployment.NOW);
    }

    /// Enters one claim under two payer ids, which proposes an alias.
    private void enterUnderTwoPayers() {
        for (String payer : List.of("INVENTED1", "90001")) {
            api.answer(request("POST", "denials", Map.of(), """
                {"claimId": "ACCT-INVENTED-2", "payer": "%s", "serviceFrom": "2026-05-01", "deniedOn": "2026-05-20",
                 "chargeCents": 90000, "deniedCents": 90000, "group": "CO", "carc": "197",
                 "payerClaimId": "ICN-INVENTED-2"}
                """.formatted(payer)));
        }
    }

    /// Requests in the weeks of the sample, in some of which payers have not decided everything.
    private static List<ApiRequest> watched() {
        return IntStream.range(0, 16)
                .mapToObj(week -> RequestBuilder.get("watched")
                        .query(Map.of("limit", "1"))
                        .at(Instant.parse("2026-01-05T15:00:00Z").plus(Duration.ofDays(7L * week)))
                        .build())
                .toList();
    }

    private ApiRequest acceptance() {
        JsonNode proposals =
                Json.read(api.answer(get("alias-proposals", Map.of())).body());
        return request("POST", "alias-proposals/" + proposals.at("/items/0/id").asText() + "/acceptance", Map.of(), "");
    }

    Api api() {
        return api;
    }

    /// The API of the practice with data for an operation.
    Api api(String operation) {
        if (!metrics.requestsFor(operation).isEmpty()) {
            return metrics.api();
        }
        return lists.requestsFor(operation).isEmpty() ? api : lists.api();
    }

    /// Where the data for an operation are.
    Deployment deployment(String operation) {
        if (!metrics.requestsFor(operation).isEmpty()) {
            return metrics.deployment();
        }
        return lists.requestsFor(operation).isEmpty() ? deployment : lists.deployment();
    }

    List<ApiRequest> requestsFor(String operation) {
        return switch (operation) {
            case "GET /v1/openapi.yaml" ->
                List.of(RequestBuilder.root("GET", "/v1/openapi.yaml")
                        .accept("application/yaml")
                        .build());
            case "GET /v1/problems/{name}" ->
                List.of(RequestBuilder.root("GET", "/v1/problems/invalid-parameter")
                        .accept("text/html")
                        .build());
            case "GET /v1/practices/{practice}/me" -> List.of(get("me", Map.of()), coder("me"));
            case "GET /v1/practices/{practice}/reads" -> {
                api.answer(get("remittances", Map.of()));
                yield List.of(get("reads", Map.of("limit", "200")), get("reads", Map.of("limit", "1")));
            }
            case "GET /v1/practices/{practice}/settings" -> List.of(get("settings", Map.of()));
            case "PUT /v1/practices/{practice}/settings" ->
                List.of(
                        settings(),
                        settings(SETTINGS.replace("\"owner\": \"nobody.example\"", "\"owner\": \"front.example\"")));
            case "GET /v1/practices/{practice}/settings/versions" ->
                List.of(get("settings/versions", Map.of()), get("settings/versions", Map.of("limit", "1")));
            case "GET /v1/practices/{practice}/settings/versions/{version}" ->
                List.of(get("settings/versions/1", Map.of()), get("settings/versions/2", Map.of()));
            case "GET /v1/practices/{practice}/remittances/{id}" -> remittances();
            case "GET /v1/practices/{practice}/remittances" ->
                List.of(get("remittances", Map.of("limit", "200")), get("remittances", Map.of("limit", "1")));
            case "GET /v1/practices/{practice}/denials" ->
                List.of(
                        get("denials", Map.of("limit", "200", "include", "patient")),
                        get("denials", Map.of("limit", "1")),
                        get("denials", Map.of("changedSince", "2026-06-01T14:00:00Z", "limit", "200")));
            case "GET /v1/practices/{practice}/denials/{id}" -> denials();
            case "GET /v1/practices/{practice}/worklist" ->
                List.of(
                        get("worklist", Map.of("owner", "front.example", "include", "patient")),
                        get("worklist", Map.of("owner", "front.example", "limit", "1")));
            case "GET /v1/practices/{practice}/watched" -> watched();
            case "GET /v1/practices/{practice}/notes" ->
                List.of(get("notes", Map.of("limit", "200")), get("notes", Map.of("limit", "1")));
            case "GET /v1/practices/{practice}/unknown-codes" -> List.of(get("unknown-codes", Map.of()));
            case "GET /v1/practices/{practice}/alias-proposals" ->
                List.of(get("alias-proposals", Map.of()), get("alias-proposals", Map.of("limit", "1")));
            case "POST /v1/practices/{practice}/alias-proposals/{id}/acceptance" -> List.of(acceptance());
            case "POST /v1/practices/{practice}/reprocessing" -> reprocessings();
            case "GET /v1/practices/{practice}/reprocessing" -> {
                runReprocessings();
                yield List.of(get("reprocessing", Map.of()), get("reprocessing", Map.of("limit", "1")));
            }
            case "GET /v1/practices/{practice}/reprocessing/{id}" ->
                runReprocessings().stream()
                        .map(id -> get("reprocessing/" + id, Map.of()))
                        .toList();
            default -> {
                List<ApiRequest> read = Stream.of(
                                lists.requestsFor(operation),
                                metrics.requestsFor(operation),
                                flow.requestsFor(operation))
                        .flatMap(List::stream)
                        .toList();
                yield read.isEmpty() ? new CommandExamples(deployment).requestsFor(operation) : read;
            }
        };
    }

    private static ApiRequest settings() {
        return settings(SETTINGS);
    }

    /// Saves settings over whatever settings there are.
    private static ApiRequest settings(String document) {
        return RequestBuilder.of("PUT", "settings")
                .header("if-match", "*")
                .body(document)
                .build();
    }

    private List<ApiRequest> remittances() {
        List<ApiRequest> requests = new ArrayList<>();
        Json.read(api.answer(get("remittances", Map.of("limit", "200"))).body())
                .path("items")
                .forEach(row -> requests.add(
                        RequestBuilder.get("remittances/" + row.path("id").asText())
                                .build()));
        return requests;
    }

    private List<ApiRequest> reprocessings() {
        String file = TableContents.of(deployment.tableName())
                .denials()
                .getFirst()
                .source()
                .file();
        return List.of(
                request("POST", "reprocessing", Map.of(), "{\"file\": \"" + file + "\"}"),
                request(
                        "POST",
                        "reprocessing",
                        Map.of(),
                        "{\"from\": \"2026-06-01\", \"to\": \"2026-06-30\", \"dry\": false}"));
    }

    /// Requests the reprocessings and runs them.
    ///
    /// @return their ids
    private List<String> runReprocessings() {
        Reprocess reprocess = deployment.useCases().reprocess();
        List<String> ids = reprocessings().stream()
                .map(request -> Json.read(api.answer(request).body()).path("id").asText())
                .toList();
        ids.forEach(id -> reprocess.resume("maple", id, Deployment.enoughTime()));
        return ids;
    }

    private List<ApiRequest> denials() {
        List<ApiRequest> requests = new ArrayList<>();
        JsonNode items = Json.read(
                        api.answer(get("denials", Map.of("limit", "20"))).body())
                .path("items");
        Json.read(api.answer(get("denials", Map.of("claim", "ACCT-INVENTED-2"))).body())
                .path("items")
                .forEach(denial ->
                        requests.add(get("denials/" + denial.path("id").asText(), Map.of())));
        CommandExamples commands = new CommandExamples(deployment);
        String every = commands.denialWithEveryMove();
        api.answer(request("POST", "denials/" + every + "/conversation", Map.of(), "{\"text\": \"look at this\"}"));
        requests.add(get("denials/" + every, Map.of("include", "patient")));
        requests.add(get("denials/" + commands.held(), Map.of()));
        requests.add(get("denials/" + commands.proposedWriteOff(), Map.of()));
        items.forEach(
                denial -> requests.add(get("denials/" + denial.path("id").asText(), Map.of("include", "patient"))));
        return requests;
    }

    private static ApiRequest coder(String path) {
        return RequestBuilder.get(path)
                .by(new Caller("coder.example", Set.of("maple"), "upstream"))
                .build();
    }

    static ApiRequest get(String path, Map<String, String> query) {
        return request("GET", path, query, "");
    }

    /// @param path the path below the practice
    static ApiRequest request(String method, String path, Map<String, String> query, String body) {
        return RequestBuilder.of(method, path).query(query).body(body).build();
    }

    @Override
    public void close() {
        deployment.close();
        lists.close();
        metrics.close();
    }
}
