package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A function that a rule invokes, for the stack's tests. It stores its event, or fails at `poison`.
public final class LaterHandler implements RequestStreamHandler {
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (event.contains("poison")) {
            throw new IllegalArgumentException("poison");
        }
        client.putItem(r -> r.tableName(System.getenv("OVERTURN_TABLE"))
                .item(Map.of("pk", AttributeValue.fromS("seen"), "sk", AttributeValue.fromS(event))));
        out.write('1');
    }
}
