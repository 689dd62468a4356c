package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.api.Api;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.ProblemType;
import health.overturn.api.http.TokenClaims;
import health.overturn.console.ConsoleSite;
import health.overturn.console.SignInSettings;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.storage.dynamo.UnknownFormatException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/// Answers the requests of the HTTP API, whose tokens the gateway has verified, and serves the console's files.
public final class ApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String LOGIN_CLAIM = "OVERTURN_LOGIN_CLAIM";

    private final Api api;
    private final ConsoleSite console;
    private final TokenClaims claims;
    private final JsonLog log;

    public ApiHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public ApiHandler(Map<String, String> environment, PrintStream output) {
        this(environment, JsonLog.to(output));
        if (Priming.isDue(environment)) {
            Priming.prime(api, log);
        }
    }

    private ApiHandler(Map<String, String> environment, JsonLog log) {
        this(Wiring.from(environment, log), environment, log);
    }

    private ApiHandler(Wiring wiring, Map<String, String> environment, JsonLog log) {
        this(
                wiring.api(),
                new TokenClaims(environment.getOrDefault(LOGIN_CLAIM, "")),
                new ConsoleSite(SignInSettings.from(environment), wiring.uploadOrigin()),
                log);
    }

    /// Serves a console without an issuer and without uploads.
    ApiHandler(Api api, TokenClaims claims, JsonLog log) {
        this(api, claims, new ConsoleSite(SignInSettings.from(Map.of()), ""), log);
    }

    private ApiHandler(Api api, TokenClaims claims, ConsoleSite console, JsonLog log) {
        this.api = api;
        this.claims = claims;
        this.console = console;
        this.log = log;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return ConsoleRequest.answer(console, event).orElseGet(() -> toGateway(answer(event, context)));
    }

    private static APIGatewayV2HTTPResponse toGateway(ApiResponse response) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(headers(response))
                .withBody(response.body())
                .build();
    }

    private static Map<String, String> headers(ApiResponse response) {
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.put("Content-Type", response.contentType());
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    /// An unexpected failure: the caller gets the id of the request, the log gets the classes of the exceptions.
    /// Neither gets the content of the request.
    private ApiResponse answer(APIGatewayV2HTTPEvent event, Context context) {
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        try {
            return api.answer(GatewayRequest.of(event, claims));
        } catch (BadRequestException malformed) {
            return malformed.response();
        } catch (UnknownFormatException later) {
            invocation.warn(
                    "format.refused",
                    "The request needs an item of a later release; the caller was asked to try again.",
                    LogFields.none());
            return ApiResponse.problem(
                    ProblemType.LATER_FORMAT,
                    "A release that is being deployed has stored this. Try again in a minute.");
        } catch (RuntimeException failure) {
            invocation.error(
                    "request.failed", "The request could not be answered.", LogFields.none(), failure, Retry.GIVEN_UP);
            return ApiResponse.problem(
                    ProblemType.INTERNAL,
                    "could not answer request " + context.getAwsRequestId() + "; try again, or report this id");
        }
    }
}
