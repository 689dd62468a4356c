package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.api.Api;
import health.overturn.api.http.TokenClaims;
import health.overturn.lambda.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The function of the API on some use cases, with its log.
public final class LoggedApi {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ApiHandler handler;

    public LoggedApi(Api api) {
        handler = new ApiHandler(
                api, new TokenClaims(""), new JsonLog(new PrintStream(lines, true, StandardCharsets.UTF_8), () -> 0));
    }

    public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, new FakeContext());
    }

    public String log() {
        return lines.toString(StandardCharsets.UTF_8);
    }
}
