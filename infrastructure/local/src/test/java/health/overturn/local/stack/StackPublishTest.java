package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The deployed stream function on one machine.
class StackPublishTest {
    @TempDir
    private Path data;

    @Test
    void anUnreadableDenialLeavesADeadLetterWithItsKeyOnly() throws InterruptedException {
        try (Stack stack = start();
                DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            client.putItem(r -> r.tableName("overturn-table")
                    .item(Map.of(
                            "pk", AttributeValue.fromS("one#C#none"),
                            "sk", AttributeValue.fromS("D#none"),
                            "v", AttributeValue.fromN("1"),
                            "what", AttributeValue.fromS("content"))));
            for (int i = 0; i < 600 && !stack.isDrained(); i++) {
                Thread.sleep(100);
            }

            assertThat(stack.deadLetters())
                    .singleElement()
                    .asString()
                    .contains("one#C#none", "D#none")
                    .doesNotContain("content");
        }
    }

    private Stack start() {
        return Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(data.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }
}
