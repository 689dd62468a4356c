package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/// Stands for the API in the stack's tests: says who asked for what.
public final class GreetHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String role =
                event.getRequestContext().getAuthorizer().getJwt().getClaims().get("role");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withBody(role + " " + event.getRawPath() + " " + event.getQueryStringParameters())
                .build();
    }
}
