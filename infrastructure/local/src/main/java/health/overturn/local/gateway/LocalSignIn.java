package health.overturn.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Signs people of this machine in to the console, which has an issuer of its own in the cloud. Whoever reaches the
/// loopback of this machine may be anyone in the practice, as with `./overturn token`.
///
/// A token goes only to a page of this address: another origin's page reaches no route of the gateway, and a request
/// without an origin gets no token here.
final class LocalSignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PEOPLE = "/local/people";
    private static final String SIGN_IN = "/local/sign-in";

    private final Supplier<Map<String, JsonNode>> settings;
    private final Tokens tokens;

    /// @param settings the settings of each practice by its id
    LocalSignIn(Supplier<Map<String, JsonNode>> settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /// Empty where the request is for another part of the gateway.
    Optional<Reply> answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET " + PEOPLE -> Optional.of(people());
            case "POST " + SIGN_IN -> Optional.of(signIn(request));
            default -> Optional.empty();
        };
    }

    private Reply people() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode practices = answer.putArray("practices");
        settings.get().forEach((id, document) -> {
            ArrayNode people = practices.addObject().put("id", id).putArray("people");
            new LocalPeople(document)
                    .offers()
                    .forEach(offer ->
                            people.addObject().put("name", offer.name()).put("role", offer.role()));
        });
        return reply(200, answer);
    }

    private Reply signIn(Request request) {
        String ownOrigin = "http://" + request.header("host").orElse("");
        if (!request.header("origin").orElse("").equalsIgnoreCase(ownOrigin)) {
            return refused(403, "Sign in on the console's own page, or take a token from ./overturn token.");
        }
        try {
            JsonNode chosen = JSON.readTree(request.body());
            return signIn(
                    chosen.path("practice").asText(),
                    chosen.path("name").asText(),
                    chosen.path("role").asText());
        } catch (JsonProcessingException noJson) {
            return refused(400, "The body must be JSON with practice, name and role.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// While a practice has no settings, an admin's token is good for nothing but to save the first ones.
    private Reply signIn(String practice, String name, String role) {
        boolean isFirst = role.equals("admin")
                && !name.isBlank()
                && PracticeKeys.isPracticeId(practice)
                && !settings.get().containsKey(practice);
        return isFirst ? signedIn(practice, name.strip(), role) : signInToExisting(practice, name, role);
    }

    private Reply signInToExisting(String practice, String name, String role) {
        return Optional.ofNullable(settings.get().get(practice))
                .map(LocalPeople::new)
                .filter(people -> people.find(name, role).isPresent())
                .map(people -> signedIn(practice, people.loginOf(name), role))
                .orElseGet(() -> refused(403, "The settings of this practice name no such person in this role."));
    }

    private Reply signedIn(String practice, String login, String role) {
        String token =
                tokens.issue(login, practice, role, InstantSource.system().instant());
        return reply(200, JSON.createObjectNode().put("token", token));
    }

    private static Reply refused(int status, String detail) {
        return reply(status, JSON.createObjectNode().put("status", status).put("detail", detail));
    }

    private static Reply reply(int status, ObjectNode body) {
        return Reply.json(status, "application/json", body.toString());
    }
}
