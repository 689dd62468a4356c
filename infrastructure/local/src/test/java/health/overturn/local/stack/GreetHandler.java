package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/// An API for the stack's tests. It answers the caller's role, the path and the query.
public final class GreetHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String role =
                event.getRequestContext().getAuthorizer().getJwt().getClaims().get("custom:role");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withBody(role + " " + event.getRawPath() + " " + event.getQueryStringParameters())
                .build();
    }
}
