package health.overturn.lambda.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.overturn.api.Api;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Asks the API as people and tools do, and keeps what was asked and answered.
///
/// A request is a line such as `biller POST json denials/{open}/touches {"action":"REVIEW"}`: who asks, the method, the
/// form that is brought and, but for a POST, wanted, the path within the practice, the body. What stands in braces is
/// a name that was given before. Each request comes a second after the one before, so that nothing is written twice at
/// a moment.
final class ApiClient {
    private static final Set<String> BOTH = Set.of("maple", "cedar");
    private static final Set<String> MAPLE = Set.of("maple");
    private static final Map<String, Caller> CALLERS = Map.of(
            "biller", new Caller("anna.example", MAPLE, "biller"),
            "other", new Caller("bob.example", MAPLE, "biller"),
            "coder", new Caller("coding.example", MAPLE, "upstream"),
            "lead", new Caller("lead.example", MAPLE, "lead"),
            "tool", new Caller("tool.example", MAPLE, "reporting"),
            "admin", new Caller("admin.example", BOTH, "admin"),
            "visitor", new Caller("visitor.example", MAPLE, "visitor"),
            "stranger", new Caller("stranger.example", Set.of(), "biller"));
    private static final Map<String, String> FORMS =
            Map.of("json", "application/json", "csv", "text/csv", "text", "text/plain");

    private final Functions functions;
    private final Api api;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private Instant now = Deployment.NOW;

    ApiClient(Deployment deployment, Functions functions) {
        this.functions = functions;
        this.api = deployment.api();
    }

    /// From now on requests come at this moment and after it.
    void at(Instant moment) {
        now = moment;
    }

    /// Gives a name to what stands in braces.
    void name(String name, String value) {
        names.put(name, value);
    }

    /// @return the body where it is JSON
    JsonNode ask(String line) {
        ApiResponse response = answer(line);
        functions.settle();
        return response.contentType().endsWith("json") ? Json.read(response.body()) : MissingNode.getInstance();
    }

    /// The same; what it changes stays unpublished.
    void askUnpublished(String line) {
        answer(line);
    }

    private ApiResponse answer(String line) {
        now = now.plusSeconds(1);
        functions.at(now);
        ApiRequest request = request(line);
        ApiResponse response = api.answer(request);
        answers.add("%04d %s %s %s %s %s\n%s\n%d %s\n%s\n"
                .formatted(
                        answers.size() + 1,
                        now,
                        request.caller().name(),
                        request.method(),
                        String.join("/", request.path()),
                        new TreeMap<>(request.query()),
                        request.body(),
                        response.status(),
                        response.contentType(),
                        readable(response)));
        return response;
    }

    List<String> answers() {
        return answers;
    }

    /// A line for each field, in the order in which they were answered, so that differences can be read.
    private static String readable(ApiResponse response) {
        return response.contentType().endsWith("json")
                ? Json.read(response.body()).toPrettyString()
                : response.body();
    }

    private ApiRequest request(String line) {
        String[] parts = named(line).split(" ", 5);
        String[] target = parts[3].split("\\?", 2);
        String form = FORMS.getOrDefault(parts[2], parts[2]);
        String root = target[0].startsWith("/") ? target[0] : "/v1/practices/maple/" + target[0];
        RequestBuilder request = RequestBuilder.root(parts[1], root)
                .query(target.length == 1 ? Map.of() : query(target[1]))
                .accept(parts[1].equals("POST") ? "application/json" : form)
                .contentType(form)
                .body(parts.length == 5 ? parts[4].replace("\\n", "\n") : "")
                .by(Objects.requireNonNull(CALLERS.get(parts[0]), parts[0]))
                .at(now);
        return (parts[1].equals("PUT") ? request.header("if-match", "*") : request).build();
    }

    private String named(String line) {
        String whole = line;
        for (Map.Entry<String, String> name : names.entrySet()) {
            whole = whole.replace("{" + name.getKey() + "}", name.getValue());
        }
        return whole;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length == 1 ? "" : sides[1]);
        }
        return query;
    }
}
