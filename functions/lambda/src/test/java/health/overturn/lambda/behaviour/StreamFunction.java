package health.overturn.lambda.behaviour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.StreamBatch;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.storage.json.Json;
import health.overturn.table.StreamRecord;
import health.overturn.table.TableServer;
import java.util.Comparator;
import java.util.List;

/// The function of the table's stream, handed all that has changed since it was called last.
///
/// Changes are handed over in the order of their items' keys, because a file and a run write many items at once and
/// the order of these writes is the threads'. It is an order that a stream may have: a stream keeps the order of one
/// item's changes, and so does this. All of them are one batch, because a denial that comes in and is resolved by the
/// same file is written once or twice, as threads have it, always with the same moves.
final class StreamFunction {
    private final Deployment deployment;
    private final StreamPublisher publisher;
    private long place;

    StreamFunction(Deployment deployment) {
        this.deployment = deployment;
        this.publisher = deployment.streamPublisher();
    }

    void publish() {
        List<ObjectNode> changes = pending().stream()
                .map(StreamRecord::toJson)
                .filter(change -> key(change, "sk").startsWith("D#"))
                .sorted(Comparator.comparing((ObjectNode change) -> key(change, "pk"))
                        .thenComparing(change -> key(change, "sk")))
                .toList();
        if (!changes.isEmpty()) {
            publisher.publish(StreamBatch.of(changes));
        }
        place = deployment.stream().lastSequence();
    }

    /// Leaves all that has changed to the dead letters, as Lambda does after its last attempt.
    void giveUp() {
        List<StreamRecord> pending = pending();
        ObjectNode letter = Json.object();
        letter.putObject("DDBStreamBatchInfo")
                .put("shardId", TableServer.SHARD)
                .put("startSequenceNumber", pending.getFirst().sequenceNumber())
                .put("endSequenceNumber", pending.getLast().sequenceNumber())
                .put("batchSize", pending.size())
                .put("streamArn", deployment.stream().arn());
        deployment.cloud().queues().send("letters", Json.write(letter));
        place = deployment.stream().lastSequence();
    }

    private List<StreamRecord> pending() {
        return deployment.stream().recordsAfter(place, Integer.MAX_VALUE);
    }

    private static String key(ObjectNode change, String name) {
        return change.path("dynamodb").path("Keys").path(name).path("S").asText();
    }
}
