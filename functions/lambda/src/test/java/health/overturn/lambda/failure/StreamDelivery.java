package health.overturn.lambda.failure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.StreamBatch;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.storage.json.Json;
import health.overturn.table.StreamRecord;
import health.overturn.table.TableServer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Delivers the table's stream to the publisher of moves as Lambda does.
///
/// It repeats a batch from the record that failed. It discards batches sooner than the deployed function, so that a
/// week has dead letters. A dead letter holds only the position of its batch.
final class StreamDelivery {
    private static final int BATCH_SIZE = 10;

    private final Deployment deployment;
    private final Random random;
    private long position;
    private int discarded;

    StreamDelivery(Deployment deployment, long seed) {
        this.deployment = deployment;
        this.random = new Random(seed);
    }

    int discarded() {
        return discarded;
    }

    /// Reads the stream to its end.
    void drain() {
        for (List<StreamRecord> batch = next(); !batch.isEmpty(); batch = next()) {
            Optional<String> failed = deliver(batch);
            position = failed.isEmpty() ? greatest(batch).sequence() : positionBefore(batch, failed.get());
            if (failed.isPresent() && random.nextBoolean()) {
                discard(next());
            }
        }
    }

    private List<StreamRecord> next() {
        return LocalTable.asReceived(deployment.stream().recordsAfter(position, BATCH_SIZE));
    }

    /// @return the sequence number of the record that failed
    private Optional<String> deliver(List<StreamRecord> batch) {
        StreamPublisher publisher = deployment.streamPublisher();
        try {
            return publisher
                    .publish(StreamBatch.of(
                            batch.stream().map(StreamRecord::toJson).toList()))
                    .retryFrom();
        } catch (RuntimeException failure) {
            return Optional.of(batch.getFirst().sequenceNumber());
        }
    }

    /// Returns the position from which everything comes again that was not published. A harsh table mixes the records
    /// of different items, so that one behind the failed one may have an earlier sequence.
    private static long positionBefore(List<StreamRecord> batch, String failed) {
        return batch.stream()
                        .dropWhile(record -> !record.sequenceNumber().equals(failed))
                        .mapToLong(StreamRecord::sequence)
                        .min()
                        .orElseThrow()
                - 1;
    }

    private static StreamRecord least(List<StreamRecord> batch) {
        return Collections.min(batch, Comparator.comparingLong(StreamRecord::sequence));
    }

    private static StreamRecord greatest(List<StreamRecord> batch) {
        return Collections.max(batch, Comparator.comparingLong(StreamRecord::sequence));
    }

    private void discard(List<StreamRecord> batch) {
        discarded++;
        position = greatest(batch).sequence();
        ObjectNode deadLetter = Json.object();
        deadLetter
                .putObject("DDBStreamBatchInfo")
                .put("shardId", TableServer.SHARD)
                .put("startSequenceNumber", least(batch).sequenceNumber())
                .put("endSequenceNumber", greatest(batch).sequenceNumber())
                .put("batchSize", batch.size())
                .put("streamArn", deployment.stream().arn());
        deployment.cloud().queues().send("letters", Json.write(deadLetter));
    }
}
