package health.overturn.lambda.cost;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.Api;
import health.overturn.api.http.Caller;
import health.overturn.denials.code.WorkQueue;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Simulates three owners, the heads of the work queues and the lead, who work through the API.
///
/// In the morning each person reads the worklist with its patients, and the next page while it may have denials that
/// are due. Two of three first touches send records; the others are calls. When the answer is due, the person calls
/// the payer. A biller then resolves three of four denials. The others get a third touch, which escalates them. The
/// lead writes off half of them and appeals the other half, which are resolved when the payer answers.
final class SimulatedPeople {
    static final List<String> OWNERS = List.of("anna.example", "bob.example", "cora.example");
    private static final Map<String, WorkQueue> QUEUE_HEADS = new TreeMap<>(Map.of(
            "front.example", WorkQueue.FRONT_END_CLEANUP,
            "auth.example", WorkQueue.AUTHORIZATION,
            "coding.example", WorkQueue.CODING,
            "records.example", WorkQueue.CLINICAL_DOCUMENTATION,
            "contract.example", WorkQueue.CONTRACTING,
            "credentials.example", WorkQueue.CREDENTIALING));
    private static final Caller FOLLOW_UP = new Caller("follow.example", Set.of("maple"), "biller");
    private static final Caller LEAD = new Caller("lead.example", Set.of("maple"), "lead");
    private static final String UPHELD = """
            {"outcome":"UPHELD","rest":"WRITTEN_OFF","writeOffReason":"CONTRACT","note":"the payer stands by it"}""";
    private static final String SEND_RECORDS = "{\"action\":\"RECORDS\",\"note\":\"sent\"}";
    private static final Set<String> DUE_SECTIONS = Set.of("FIRST", "OVERDUE", "DUE");
    private static final int PAGE = 25;

    private final Random random = new Random(5);
    private final Api api;
    private Instant now = Instant.EPOCH;
    private int touches;
    private int decisions;
    private int requests;

    SimulatedPeople(Deployment deployment) {
        this.api = deployment.api();
    }

    int touches() {
        return touches;
    }

    /// Returns the number of the lead's decisions.
    int decisions() {
        return decisions;
    }

    /// Returns the number of requests to the API.
    int requests() {
        return requests;
    }

    /// Simulates a working day of all people.
    void workDay(Instant at, LocalDate day) {
        now = at;
        readPage(LEAD, "escalations", "").path("items").forEach(this::decide);
        callers().forEach(caller -> workDay(caller, day));
    }

    private static List<Caller> callers() {
        return Stream.concat(
                        Stream.concat(
                                OWNERS.stream().map(name -> new Caller(name, Set.of("maple"), "biller")),
                                Stream.of(FOLLOW_UP)),
                        QUEUE_HEADS.keySet().stream().map(head -> new Caller(head, Set.of("maple"), "upstream")))
                .toList();
    }

    private void workDay(Caller caller, LocalDate day) {
        String cursor = "";
        do {
            JsonNode page = readPage(caller, "worklist", cursor);
            JsonNode items = page.path("items");
            items.forEach(line -> workDenial(caller, line, day));
            boolean mayGoOn = DUE_SECTIONS.contains(
                    items.path(items.size() - 1).path("section").asText());
            cursor = mayGoOn ? page.path("next").asText() : "";
        } while (!cursor.isEmpty());
    }

    private static boolean isDue(JsonNode line, LocalDate day) {
        boolean now = DUE_SECTIONS.contains(line.path("section").asText());
        boolean rests = !line.path("state").asText().equals("ASSIGNED")
                && LocalDate.parse(line.path("nextActionOn").asText()).isAfter(day);
        return now && !rests;
    }

    private void workDenial(Caller caller, JsonNode line, LocalDate day) {
        if (!isDue(line, day)) {
            return;
        }
        String path = "denials/" + line.path("id").asText();
        switch (line.path("touches").asInt()) {
            case 0 -> touch(caller, path, random.nextInt(3) < 2 ? SEND_RECORDS : callUntil(day.plusDays(5)));
            case 1 -> {
                touch(caller, path, callUntil(day.plusDays(5)));
                if (random.nextInt(4) > 0) {
                    resolve(path, line.path("openCents").asLong());
                }
            }
            case 2, 3 -> touch(caller, path, SEND_RECORDS);
            default -> resolve(path, line.path("openCents").asLong());
        }
    }

    private static String callUntil(LocalDate next) {
        return "{\"action\":\"PAYER_CALL\",\"note\":\"asked\",\"nextActionOn\":\"" + next + "\"}";
    }

    /// The payer pays all that is open, or stands by its denial and the lead gives it up.
    private void resolve(String path, long openCents) {
        if (random.nextBoolean()) {
            post(
                    FOLLOW_UP,
                    path + "/resolution",
                    "{\"outcome\":\"PAID\",\"recoveredCents\":" + openCents + ",\"note\":\"all came\"}");
        } else {
            post(LEAD, path + "/resolution", UPHELD);
        }
    }

    private void touch(Caller caller, String path, String body) {
        touches += post(caller, path + "/touches", body) ? 1 : 0;
    }

    /// Appeals or writes off; writes off too if an appeal is not possible.
    private void decide(JsonNode line) {
        String path = "escalations/" + line.path("id").asText() + "/decision";
        boolean appealed = random.nextBoolean() && post(LEAD, path, "{\"decision\":\"APPEAL\",\"note\":\"decided\"}");
        decisions += appealed
                        || post(
                                LEAD,
                                path,
                                "{\"decision\":\"WRITE_OFF\",\"writeOffReason\":\"TOO_LATE\",\"note\":\"decided\"}")
                ? 1
                : 0;
    }

    private JsonNode readPage(Caller caller, String path, String cursor) {
        requests++;
        Map<String, String> query = new HashMap<>(Map.of("limit", Integer.toString(PAGE), "include", "patient"));
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return Json.read(api.answer(
                        RequestBuilder.get(path).query(query).by(caller).at(now).build())
                .body());
    }

    private boolean post(Caller caller, String path, String body) {
        requests++;
        return api.answer(RequestBuilder.post(path)
                                .body(body)
                                .by(caller)
                                .at(now)
                                .build())
                        .status()
                < 300;
    }
}
