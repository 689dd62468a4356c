package health.overturn.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.WorkQueue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// Saves the first settings of a practice through the function of the API, as its gateway would call it. Who may invoke
/// the function is a matter of AWS credentials, so nobody needs a token before there is anybody who could have one.
final class FirstSettings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRECONDITION_REQUIRED = 428;
    private static final int OK = 200;

    private final LambdaClient lambda;
    private final DeployedStack stack;

    FirstSettings(LambdaClient lambda, DeployedStack stack) {
        this.lambda = lambda;
        this.stack = stack;
    }

    /// The least that a practice needs: a time zone, and a person who leads it, heads its queues and may change it.
    static ObjectNode smallest(String timeZone, String name, String login) {
        ObjectNode settings = JSON.createObjectNode().put("timeZone", timeZone).put("billingLead", name);
        settings.putArray("people").addObject().put("name", name).put("login", login);
        ObjectNode heads = settings.putObject("queues");
        List.of(WorkQueue.values()).forEach(queue -> heads.put(queue.name(), name));
        return settings;
    }

    /// Saves the settings. Returns false if the practice has settings already; then nothing changes.
    ///
    /// @param admin who saves them, whom they must name
    /// @throws CloudException if the settings are wrong; it says every error
    boolean save(String practice, PoolMember admin, String settings, Instant now) {
        JsonNode answer = invoke(event(practice, admin, settings, now).toString());
        int status = answer.path("statusCode").asInt();
        if (status == PRECONDITION_REQUIRED) {
            return false;
        }
        if (status != OK) {
            throw new CloudException(
                    "the practice was refused: " + problem(answer.path("body").asText()));
        }
        return true;
    }

    private ObjectNode event(String practice, PoolMember admin, String settings, Instant now) {
        String path = "/v1/practices/" + practice + "/settings";
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "ANY /v1/{proxy+}")
                .put("rawPath", path)
                .put("rawQueryString", "")
                .put("body", settings)
                .put("isBase64Encoded", false);
        event.putObject("headers").put("content-type", "application/json");
        ObjectNode context = event.putObject("requestContext").put("timeEpoch", now.toEpochMilli());
        context.putObject("http").put("method", "PUT").put("path", path).put("protocol", "HTTP/1.1");
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("email", admin.login()).put("email_verified", "true");
        claims.put("practices", practice).put("role", admin.role());
        String loginClaim = stack.parameter("TokenLoginClaim");
        if (!loginClaim.isEmpty()) {
            claims.put(loginClaim, admin.login());
        }
        return event;
    }

    private JsonNode invoke(String event) {
        InvokeResponse response = lambda.invoke(
                request -> request.functionName(stack.output("ApiFunction")).payload(SdkBytes.fromUtf8String(event)));
        if (response.functionError() != null) {
            throw new CloudException("the function of the API failed; look for request.failed in its log");
        }
        return parse(response.payload().asUtf8String());
    }

    private static String problem(String body) {
        JsonNode problem = parse(body);
        return problem.path("errors").isEmpty()
                ? problem.path("detail").asText(body)
                : String.join(
                        "; ",
                        problem.path("errors")
                                .valueStream()
                                .map(FirstSettings::error)
                                .toList());
    }

    private static String error(JsonNode error) {
        return error.path("field").asText() + ": " + error.path("expected").asText();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new CloudException("the function of the API answered no JSON", malformed);
        }
    }
}
