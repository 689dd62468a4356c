package health.overturn.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.template.QueueDefinition;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqsApiTest {
    private final MessageQueue queue = new MessageQueue(
            new QueueDefinition("Letters", "arn:letters", Duration.ofSeconds(30), 3, Optional.empty()),
            null,
            InstantSource.system());
    private final SqsApi api = new SqsApi(Map.of("Letters", queue));

    @Test
    void aMessageIsReceivedOnceAndGoneOnceDeleted() {
        JsonNode sent =
                call("SendMessage", "{\"QueueUrl\":\"https://host/000000000000/Letters\",\"MessageBody\":\"a\"}");
        assertThat(sent.path("MD5OfMessageBody").asText()).isEqualTo("0cc175b9c0f1b6a831c399e269772661");

        JsonNode received = call("ReceiveMessage", "{\"QueueUrl\":\"Letters\",\"MaxNumberOfMessages\":10}");
        assertThat(received.path("Messages")).hasSize(1);
        assertThat(received.at("/Messages/0/Body").asText()).isEqualTo("a");
        assertThat(call("ReceiveMessage", "{\"QueueUrl\":\"Letters\"}").path("Messages"))
                .isEmpty();
        assertThat(count()).isEqualTo("1");

        String handle = received.at("/Messages/0/ReceiptHandle").asText();
        call("DeleteMessage", "{\"QueueUrl\":\"Letters\",\"ReceiptHandle\":\"%s\"}".formatted(handle));
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void aQueueUrlIsFoundByName() {
        assertThat(call("GetQueueUrl", "{\"QueueName\":\"Letters\"}")
                        .path("QueueUrl")
                        .asText())
                .isEqualTo("Letters");
    }

    @Test
    void anUnknownQueueIsAnErrorAndAnotherServicesRequestIsNotHandled() {
        assertThat(call("SendMessage", "{\"QueueUrl\":\"None\",\"MessageBody\":\"a\"}")
                        .path("__type")
                        .asText())
                .isEqualTo("com.amazonaws.sqs#QueueDoesNotExist");
        assertThat(api.handle(request("AWSEvents.PutEvents", "{}"))).isEmpty();
    }

    private String count() {
        return call("GetQueueAttributes", "{\"QueueUrl\":\"Letters\",\"AttributeNames\":[\"All\"]}")
                .at("/Attributes/ApproximateNumberOfMessages")
                .asText();
    }

    private JsonNode call(String operation, String body) {
        Reply reply = api.handle(request("AmazonSQS." + operation, body)).orElseThrow();
        try {
            return new ObjectMapper().readTree(new String(reply.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request request(String target, String body) {
        return new Request(
                "POST", URI.create("/"), Map.of("x-amz-target", target), body.getBytes(StandardCharsets.UTF_8));
    }
}
