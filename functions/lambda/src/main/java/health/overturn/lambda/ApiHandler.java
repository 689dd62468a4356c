package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.api.Api;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/// Answers the requests of the HTTP API. The gateway has verified their tokens.
public final class ApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Api api;
    private final JsonLog log;

    public ApiHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public ApiHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment).api(), JsonLog.to(output));
    }

    ApiHandler(Api api, JsonLog log) {
        this.api = api;
        this.log = log;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        ApiResponse response = answer(event, context);
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(headers(response))
                .withBody(response.body())
                .build();
    }

    private static Map<String, String> headers(ApiResponse response) {
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.put("Content-Type", response.contentType());
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    /// An unexpected failure: the caller gets the id of the request, the log gets the classes of the exceptions.
    /// Neither gets the content of the request.
    private ApiResponse answer(APIGatewayV2HTTPEvent event, Context context) {
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        try {
            return api.answer(GatewayRequest.of(event));
        } catch (RuntimeException failure) {
            invocation.error(
                    "request.failed", "The request could not be answered.", LogFields.none(), failure, Retry.GIVEN_UP);
            return ApiResponse.problem(
                    500,
                    "Internal error",
                    "could not answer request " + context.getAwsRequestId() + "; try again, or report this id");
        }
    }
}
