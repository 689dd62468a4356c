package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.DenialMover;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice with callers of the API. Its payers are INVENTED1, owned by owner.example, and UNOWNED, without an owner.
final class ApiPractice implements AutoCloseable {
    static final Caller BILLER = new Caller("biller.example", Set.of("maple"), "biller");
    static final Caller LEAD = new Caller("lead.example", Set.of("maple"), "lead");
    static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");
    static final Caller CODER = new Caller("coder.example", Set.of("maple"), "upstream");
    static final String SETTINGS = Deployment.SETTINGS.replaceFirst("\"owners\": .*", """
        "owners": [{"payer": "INVENTED1", "owner": "owner.example"}],
         "payers": [{"id": "INVENTED1"}, {"id": "UNOWNED"}],
         "absences": [{"person": "left.example", "from": "2026-01-01", "cover": "owner.example"}],\
        """);
    private static final Actor.Cycle ESCALATE =
            new Actor.Cycle(ScheduledJob.ESCALATE, new Week(LocalDate.of(2026, 6, 1)));

    final Deployment deployment;
    private final Api api;

    ApiPractice(ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
        api = deployment.api();
        deployment.practices().save("maple", Json.read(SETTINGS), "admin.example", Deployment.NOW);
    }

    ApiResponse post(Caller by, String path, String body) {
        return api.answer(RequestBuilder.post(path).body(body).by(by).build());
    }

    ApiResponse postCsv(Caller by, String path, String body) {
        return api.answer(RequestBuilder.post(path)
                .contentType("text/csv")
                .body(body)
                .by(by)
                .build());
    }

    JsonNode get(String path) {
        ApiResponse response = api.answer(RequestBuilder.get(path).by(LEAD).build());
        return Json.read(response.body());
    }

    /// @param path from the root, with a query of at most one parameter
    ApiResponse ask(Caller by, String path) {
        String[] parts = path.split("[?=]", -1);
        Map<String, String> query = parts.length == 3 ? Map.of(parts[1], parts[2]) : Map.of();
        return api.answer(
                RequestBuilder.root("GET", parts[0]).query(query).by(by).build());
    }

    ApiResponse put(Caller by, String path, String body) {
        return api.answer(RequestBuilder.of("PUT", path)
                .header("if-match", "*")
                .body(body)
                .by(by)
                .build());
    }

    /// The record of reads, newest first, as an admin sees it.
    List<JsonNode> reads() {
        ApiResponse response = api.answer(RequestBuilder.get("reads").build());
        return Json.read(response.body()).path("items").valueStream().toList();
    }

    /// Enters a denial for a missing authorization (CO-197), which goes to the queue AUTHORIZATION.
    ///
    /// @return its id
    String enterDenial(String claim, String payer, long cents) {
        return enter(entry(claim, payer, cents, "197", ""));
    }

    String enter(String entry) {
        ApiResponse response = post(BILLER, "denials", entry);
        return Json.read(response.body()).path("items").path(0).path("id").asText();
    }

    static String entry(String claim, String payer, long cents, String carc, String remark) {
        String remarks = remark.isEmpty() ? "" : "\"" + remark + "\"";
        return """
            {"claimId": "%s", "payer": "%s", "serviceFrom": "2026-05-01", "deniedOn": "2026-05-20",
             "chargeCents": %d, "deniedCents": %d, "group": "CO", "carc": "%s", "rarcs": [%s]}
            """.formatted(claim, payer, cents, cents, carc, remarks);
    }

    /// Escalates a denial to the lead.
    void escalate(String id) {
        DenialMover mover = new DenialMover(deployment);
        mover.move(id, List.of(mover.assign("owner.example"), new Move.Escalate(LocalDate.of(2026, 6, 7))), ESCALATE);
    }

    void resolve(String id) {
        post(LEAD, "denials/" + id + "/resolution", """
            {"outcome": "WRITTEN_OFF", "writeOffReason": "TOO_LATE", "note": "too late"}
            """);
    }

    Denial stored(String id) {
        return storedDenials().stream()
                .filter(stored -> stored.apiId().equals(id))
                .map(StoredDenial::denial)
                .findFirst()
                .orElseThrow();
    }

    List<StoredDenial> storedDenials() {
        return TableContents.of(deployment.tableName()).denials();
    }

    /// All items but the record of reads and refusals, which every request may add to.
    List<Item> items() {
        return TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> !item.text("pk").startsWith("maple#V#"))
                .toList();
    }

    /// Adds an absence to the settings.
    ///
    /// @param absence as JSON
    void addAbsence(String absence) {
        String settings = SETTINGS.replace("\"absences\": [", "\"absences\": [" + absence + ", ");
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    @Override
    public void close() {
        deployment.close();
    }
}
