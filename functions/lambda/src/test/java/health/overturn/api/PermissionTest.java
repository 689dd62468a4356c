package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.lambda.fake.DenialMover;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `may` names is accepted, and what it does not name is refused: for denials in every state, and every role.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {
    private static final Actor.Person LEAD = new Actor.Person("lead.example", Role.LEAD, Set.of());
    private static final ProtectedText NOTE = ProtectedText.of("invented words");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Caller OTHER_LEAD = new Caller("second.example", Set.of("maple"), "lead");
    private static final Caller AUTHORIZER = new Caller("auth.example", Set.of("maple"), "upstream");
    private static final List<Caller> CALLERS = List.of(
            ApiPractice.BILLER,
            ApiPractice.CODER,
            AUTHORIZER,
            ApiPractice.LEAD,
            OTHER_LEAD,
            RequestBuilder.ADMIN,
            ApiPractice.REPORTING);

    private final ApiPractice practice = new ApiPractice();
    private final DenialMover mover = new DenialMover(practice.deployment);
    private int claims;
    /// The denial that the last entered one repeats.
    private String original = "";

    @AfterAll
    void close() {
        practice.close();
    }

    /// A denial with moves that a test needs.
    ///
    /// @param entry group, reason and remark code, such as `CO 197 MA44`
    record Kind(String name, String payer, long cents, String entry, List<Move> moves) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Kind> kinds() {
        Move assign = mover.assign("owner.example");
        Move touch = new Move.Touch(TouchAction.PAYER_CALL, "", NOTE, NOTE, TODAY);
        Move appeal = new Move.Touch(TouchAction.APPEAL, "", NOTE, NOTE, TODAY);
        Move escalate = new Move.Escalate(TODAY.plusDays(6));
        Move proposal = new Move.WriteOffProposed(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), NOTE);
        Move writeOff = new Move.Resolve(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), NOTE);
        Move paid = new Move.Resolve(ResolutionTerms.paid(DenialOutcome.PAID, Money.ofCents(90_000)), NOTE);
        return Stream.of(
                new Kind("new", "INVENTED1", 90_000, "CO 197", List.of()),
                new Kind("new without an owner", "UNOWNED", 90_000, "CO 197", List.of()),
                new Kind("held", "UNOWNED", 90_000, "CO 197", List.of(new Move.Hold("auth.example", "nobody"))),
                new Kind("assigned and small", "INVENTED1", 5_000, "CO 197", List.of(assign)),
                new Kind("without appeal", "INVENTED1", 90_000, "CO 197 MA44", List.of(assign)),
                new Kind("of the patient", "INVENTED1", 90_000, "PR 197", List.of(assign)),
                new Kind("touched", "INVENTED1", 90_000, "CO 197", List.of(assign, touch)),
                new Kind("appealed", "INVENTED1", 90_000, "CO 197", List.of(assign, appeal)),
                new Kind("escalated", "INVENTED1", 90_000, "CO 197", List.of(assign, touch, escalate)),
                new Kind("proposed", "INVENTED1", 900_000, "CO 197", List.of(assign, proposal)),
                new Kind("escalated and proposed", "INVENTED1", 900_000, "CO 197", List.of(assign, escalate, proposal)),
                new Kind("written off", "INVENTED1", 90_000, "CO 197", List.of(assign, writeOff)),
                new Kind("paid", "INVENTED1", 90_000, "CO 197", List.of(assign, paid)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void mayNamesExactlyTheCommandsThatAreAccepted(Kind kind) {
        String unmoved = enter(kind);
        for (Caller caller : CALLERS) {
            JsonNode denial = read(unmoved, caller);
            Set<String> may = new TreeSet<>();
            denial.path("may").forEach(name -> may.add(name.asText()));
            Set<String> accepted = new TreeSet<>();
            String id = unmoved;
            for (Map.Entry<String, List<String>> request : requests(denial).entrySet()) {
                ApiResponse response = practice.post(
                        caller,
                        request.getValue().get(0).replace("{id}", id),
                        request.getValue().get(1).replace("{original}", original));
                if (response.status() == 200) {
                    accepted.add(request.getKey());
                    id = enter(kind);
                } else {
                    assertThat(response.status()).as(response.body()).isIn(403, 404, 422);
                }
            }

            assertThat(may)
                    .as(kind + " by " + caller.role() + " " + caller.name())
                    .isEqualTo(accepted);
            unmoved = id;
        }
    }

    private JsonNode read(String id, Caller caller) {
        return Json.read(practice.deployment
                .api()
                .answer(RequestBuilder.get("denials/" + id).by(caller).build())
                .body());
    }

    private String enter(Kind kind) {
        claims++;
        original = practice.enter(entry(kind).replace("2026-05-20", "2026-05-10"));
        String id = practice.enter(entry(kind));
        if (!kind.moves().isEmpty()) {
            mover.move(id, kind.moves(), LEAD);
        }
        return id;
    }

    private String entry(Kind kind) {
        String[] codes = kind.entry().split(" ", -1);
        return ApiPractice.entry(
                        "ACCT-" + claims, kind.payer(), kind.cents(), codes[1], codes.length > 2 ? codes[2] : "")
                .replace("\"group\": \"CO\"", "\"group\": \"" + codes[0] + "\"");
    }

    /// For each command a path and a body as a person who reads the denial would send them.
    private static Map<String, List<String>> requests(JsonNode denial) {
        Map<String, List<String>> requests = new LinkedHashMap<>();
        for (TouchAction action : TouchAction.values()) {
            put(requests, "TOUCH_" + action, "denials/{id}/touches", "\"action\": \"" + action + "\"");
        }
        put(requests, "DRAFT_APPEAL", "denials/{id}/appeal", "\"step\": \"DRAFTED\"");
        put(requests, "ACKNOWLEDGE_APPEAL", "denials/{id}/appeal", "\"step\": \"ACKNOWLEDGED\"");
        put(requests, "RECORD_APPEAL_DECISION", "denials/{id}/appeal", "\"step\": \"DECIDED\", \"result\": \"LOST\"");
        String reason = ", \"writeOffReason\": \"OTHER\"";
        long open = denial.path("openCents").asLong();
        resolution(requests, "PAID", ", \"recoveredCents\": " + open);
        resolution(requests, "OVERTURNED", ", \"recoveredCents\": " + open);
        resolution(requests, "WRITTEN_OFF", reason);
        resolution(requests, "SOFT_WRITTEN_OFF", "");
        resolution(requests, "PATIENT_BILLED", "");
        resolution(requests, "UPHELD", ", \"rest\": \"WRITTEN_OFF\"" + reason);
        resolution(requests, "DUPLICATE", ", \"originalId\": \"{original}\"");
        decision(requests, "WRITE_OFF", reason);
        decision(requests, "APPEAL", "");
        decision(requests, "REASSIGN", ", \"owner\": \"lead.example\"");
        for (String answer : List.of("APPROVE", "DECLINE")) {
            put(requests, answer + "_WRITE_OFF", "denials/{id}/write-off-approval", "\"decision\": \"" + answer + "\"");
        }
        requests.put(
                "REASSIGN",
                List.of("denials/{id}/reassignment", "{\"owner\": \"lead.example\", \"why\": \"knows them\"}"));
        requests.put(
                "RECATEGORIZE", List.of("denials/{id}/category", "{\"category\": \"CONTRACT\", \"why\": \"read\"}"));
        requests.put(
                "UNDO",
                List.of(
                        "denials/{id}/undo",
                        "{\"version\": %d, \"why\": \"a mistake\"}"
                                .formatted(denial.path("version").asInt())));
        requests.put("REOPEN", List.of("denials/{id}/reopening", "{\"why\": \"they will pay\"}"));
        requests.put("CONVERSE", List.of("denials/{id}/conversation", "{\"text\": \"what now?\"}"));
        return requests;
    }

    private static void resolution(Map<String, List<String>> requests, String outcome, String terms) {
        put(requests, "RESOLVE_" + outcome, "denials/{id}/resolution", "\"outcome\": \"" + outcome + "\"" + terms);
    }

    private static void decision(Map<String, List<String>> requests, String decision, String terms) {
        put(requests, "DECIDE_" + decision, "escalations/{id}/decision", "\"decision\": \"" + decision + "\"" + terms);
    }

    private static void put(Map<String, List<String>> requests, String name, String path, String fields) {
        requests.put(name, new ArrayList<>(List.of(path, "{" + fields + ", \"note\": \"invented words\"}")));
    }
}
