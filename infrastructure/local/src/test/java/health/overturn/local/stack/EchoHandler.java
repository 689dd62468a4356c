package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A queue function for the stack's tests. It stores each message's body; some bodies make it fail, sleep or exit.
public final class EchoHandler implements RequestHandler<SQSEvent, String> {
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public String handleRequest(SQSEvent event, Context context) {
        String body = event.getRecords().getFirst().getBody();
        if (body.contains("poison")) {
            throw new IllegalArgumentException("poison");
        }
        if (body.contains("sleepy")) {
            sleep();
        }
        if (body.contains("deadly")) {
            Runtime.getRuntime().halt(3);
        }
        client.putItem(r -> r.tableName(System.getenv("OVERTURN_TABLE"))
                .item(Map.of(
                        "pk", AttributeValue.fromS("seen"),
                        "sk", AttributeValue.fromS(body),
                        "process",
                                AttributeValue.fromN(
                                        Long.toString(ProcessHandle.current().pid())))));
        return "done";
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
