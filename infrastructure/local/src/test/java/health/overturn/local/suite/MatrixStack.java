package health.overturn.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/// A stack with the practices `own` and `other`, on a table that counts the calls that it gets.
///
/// The people of `own` are `{role}@own.example` and `away@own.example`. Whatever only `other` knows begins with its
/// mark.
final class MatrixStack implements AutoCloseable {
    static final String MARK = "ZQX";
    static final List<String> ROLES = List.of("biller", "upstream", "lead", "reporting", "admin");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> QUEUES = List.of(
            "FRONT_END_CLEANUP",
            "AUTHORIZATION",
            "CODING",
            "CLINICAL_DOCUMENTATION",
            "PAYER_FOLLOW_UP",
            "CONTRACTING",
            "CREDENTIALING");

    private final LongAdder tableCalls = new LongAdder();
    private final TableServer table;
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    MatrixStack(Path data, Tokens tokens) throws Exception {
        this.table = TableServer.start(0, TableSettings.inMemory().limitedBy(call -> {
            tableCalls.increment();
            return Optional.empty();
        }));
        this.stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(
                        data, Ports.FREE, tokens, Optional.of(table.address()), System.getProperty("java.class.path")));
        found("own", "", tokens);
        found("other", MARK, tokens);
    }

    private void found(String practice, String mark, Tokens tokens) throws Exception {
        String token = "Bearer " + tokens.issue("admin@" + practice + ".example", practice, "admin", Instant.now());
        Answer saved = ask(new Asked("PUT", practice, "settings", settings(practice, mark)), token);
        if (saved.status() != 200) {
            throw new IllegalStateException(saved.body());
        }
    }

    private static String settings(String practice, String mark) {
        ObjectNode settings =
                JSON.createObjectNode().put("timeZone", "America/Chicago").put("billingLead", mark + "The lead");
        ArrayNode people = settings.putArray("people");
        for (String role : ROLES) {
            ObjectNode person = people.addObject()
                    .put("name", mark + "The " + role)
                    .put("login", role + "@" + practice + ".example");
            if (role.equals("upstream")) {
                person.putArray("queues").add("AUTHORIZATION");
            }
        }
        people.addObject().put("name", mark + "The absent").put("login", "away@" + practice + ".example");
        settings.putArray("absences")
                .addObject()
                .put("person", mark + "The absent")
                .put("from", "2026-01-01");
        ObjectNode heads = settings.putObject("queues");
        QUEUES.forEach(queue -> heads.put(queue, mark + "The lead"));
        return settings.toString();
    }

    /// @param path below the practice
    record Asked(String method, String practice, String path, String body) {}

    /// @param tableCalls how many calls of the table it took
    record Answer(int status, String body, Map<String, List<String>> headers, long tableCalls, long nanos) {
        /// What a caller can tell apart, but for the time.
        List<Object> visible() {
            return List.of(status, body, headers);
        }
    }

    Answer ask(Asked asked, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stack.api() + "/v1/practices/" + asked.practice() + "/" + asked.path()))
                .header("Content-Type", "application/json")
                .method(asked.method(), BodyPublishers.ofString(asked.body()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        long calls = tableCalls.sum();
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return new Answer(response.statusCode(), response.body(), headers, tableCalls.sum() - calls, nanos);
    }

    @Override
    public void close() {
        stack.close();
        table.close();
    }
}
