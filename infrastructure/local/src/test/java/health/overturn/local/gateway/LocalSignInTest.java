package health.overturn.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSignInTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOST = "127.0.0.1:3000";
    private static final String OWN_ORIGIN = "http://127.0.0.1:3000";
    private static final String SETTINGS = """
            {
              "billingLead": "Avery",
              "owners": [{ "payer": "1", "owner": "Jules" }, { "payer": "2", "owner": "Jules" }],
              "queues": { "CODING": "Devon", "PAYER_FOLLOW_UP": "Kit" },
              "people": [
                { "name": "Avery", "login": "avery@example.com" },
                { "name": "Jules", "login": "jules@example.com" },
                { "name": "Robin", "login": "robin@example.com", "queues": ["CODING"] },
                { "name": "Sam", "login": "sam@example.com" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Tokens tokens;
    private LocalSignIn signIn;

    @BeforeEach
    void start() throws JsonProcessingException {
        JsonNode settings = JSON.readTree(SETTINGS);
        tokens = Tokens.loadOrCreate(folder.resolve("key.json"));
        signIn = new LocalSignIn(() -> Map.of("north", settings), tokens);
    }

    @Test
    void thePeopleOfTheSettingsAreOfferedWithTheirRoles() {
        Reply reply = signIn.answer(get("/local/people")).orElseThrow();

        assertThat(text(reply)).isEqualTo("""
                {"practices":[{"id":"north","people":[\
                {"name":"Jules","role":"biller"},{"name":"Kit","role":"biller"},{"name":"Sam","role":"biller"},\
                {"name":"Avery","role":"lead"},\
                {"name":"Devon","role":"upstream"},{"name":"Robin","role":"upstream"},\
                {"name":"Sam","role":"admin"},{"name":"Avery","role":"admin"},\
                {"name":"Sam","role":"reporting"},{"name":"Avery","role":"reporting"}]}]}""");
    }

    @Test
    void aPersonGetsATokenOfTheirPracticeAndRole() throws JsonProcessingException {
        Reply reply = post("north", "Jules", "biller", OWN_ORIGIN);

        assertThat(reply.status()).isEqualTo(200);
        String token = JSON.readTree(text(reply)).path("token").asText();
        assertThat(tokens.verify(token, Instant.now()).orElseThrow().values()).contains("north", "biller");
    }

    @Test
    void nobodyGetsARoleThatTheSettingsDoNotGive() {
        assertThat(post("north", "Jules", "admin", OWN_ORIGIN).status()).isEqualTo(403);
        assertThat(post("north", "Nobody", "biller", OWN_ORIGIN).status()).isEqualTo(403);
        assertThat(post("south", "Jules", "biller", OWN_ORIGIN).status()).isEqualTo(403);
        assertThat(text(post("north", "Jules", "admin", OWN_ORIGIN))).doesNotContain("token");
    }

    @Test
    void whoeverMakesANewPracticeIsItsAdmin() throws JsonProcessingException {
        Reply reply = post("south", "kit@example.com", "admin", OWN_ORIGIN);

        String token = JSON.readTree(text(reply)).path("token").asText();
        assertThat(tokens.verify(token, Instant.now()).orElseThrow().values())
                .contains("south", "admin", "kit@example.com");
        assertThat(post("South!", "kit@example.com", "admin", OWN_ORIGIN).status())
                .isEqualTo(403);
        assertThat(post("south", " ", "admin", OWN_ORIGIN).status()).isEqualTo(403);
        assertThat(post("south", "kit@example.com", "admin", "http://evil.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyAPageOfThisAddressGetsAToken() {
        assertThat(post("north", "Jules", "biller", "").status()).isEqualTo(403);
        assertThat(post("north", "Jules", "biller", "http://evil.example").status())
                .isEqualTo(403);
        assertThat(post("north", "Jules", "biller", "http://127.0.0.1:3001").status())
                .isEqualTo(403);
        assertThat(post("north", "Jules", "biller", "null").status()).isEqualTo(403);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        assertThat(signIn.answer(request("POST", "/local/sign-in", OWN_ORIGIN, "{"))
                        .orElseThrow()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void otherRequestsGoOnToTheFunctions() {
        assertThat(signIn.answer(get("/v1/openapi.yaml"))).isEmpty();
        assertThat(signIn.answer(get("/local/sign-in"))).isEmpty();
        assertThat(signIn.answer(get("/local/people/"))).isEmpty();
    }

    private Reply post(String practice, String name, String role, String origin) {
        String body = JSON.createObjectNode()
                .put("practice", practice)
                .put("name", name)
                .put("role", role)
                .toString();
        return signIn.answer(request("POST", "/local/sign-in", origin, body)).orElseThrow();
    }

    private static Request get(String path) {
        return request("GET", path, "", "");
    }

    private static Request request(String method, String path, String origin, String body) {
        Map<String, String> headers = new HashMap<>(Map.of("host", HOST));
        if (!origin.isEmpty()) {
            headers.put("origin", origin);
        }
        return new Request(method, URI.create(path), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
