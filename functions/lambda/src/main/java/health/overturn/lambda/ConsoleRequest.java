package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.console.ConsoleAnswer;
import health.overturn.console.ConsoleSite;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Asks the console for the file that the gateway's event names.
final class ConsoleRequest {
    private ConsoleRequest() {}

    /// Empty where the event is a request to the API.
    static Optional<APIGatewayV2HTTPResponse> answer(ConsoleSite console, APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(event.getHeaders() == null ? Map.of() : event.getHeaders());
        return console.answer(
                        event.getRawPath(),
                        headers.getOrDefault("Accept-Encoding", ""),
                        headers.getOrDefault("If-None-Match", ""))
                .map(ConsoleRequest::toGateway);
    }

    /// In base64, because the bytes may be compressed.
    private static APIGatewayV2HTTPResponse toGateway(ConsoleAnswer answer) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(answer.headers())
                .withBody(Base64.getEncoder().encodeToString(answer.body()))
                .withIsBase64Encoded(true)
                .build();
    }
}
