package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads the stream of a table through the SDK's client.
class TableStreamTest {
    private final TableFixture fixture = TableFixture.withStream();
    private final DynamoDbStreamsClient streams = fixture.streams();

    @AfterEach
    void stop() {
        streams.close();
        fixture.close();
    }

    @Test
    void anInsertAModificationAndARemovalAreEachARecordWithItsImages() {
        fixture.put("pk", "a", "sk", "s", "value", 1);
        fixture.put("pk", "a", "sk", "s", "value", 2);
        delete("a");

        List<Record> records = records(ShardIteratorType.TRIM_HORIZON);
        assertThat(records).extracting(Record::eventNameAsString).containsExactly("INSERT", "MODIFY", "REMOVE");
        assertThat(records).extracting(record -> record.dynamodb().keys()).containsOnly(item("pk", "a", "sk", "s"));
        assertThat(records.get(0).dynamodb().hasOldImage()).isFalse();
        assertThat(records.get(1).dynamodb().oldImage()).isEqualTo(item("pk", "a", "sk", "s", "value", 1));
        assertThat(records.get(1).dynamodb().newImage()).isEqualTo(item("pk", "a", "sk", "s", "value", 2));
        assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
    }

    @Test
    void aRecordHasItsTimeItsSizeAndARisingSequenceNumber() {
        fixture.put("pk", "a", "sk", "s");
        fixture.put("pk", "b", "sk", "s");

        List<Record> records = records(ShardIteratorType.TRIM_HORIZON);
        assertThat(records).extracting(Record::eventSource).containsOnly("aws:dynamodb");
        assertThat(records)
                .extracting(record -> record.dynamodb().approximateCreationDateTime())
                .containsOnly(Instant.parse("2026-06-01T10:00:00Z"));
        assertThat(records).extracting(record -> record.dynamodb().sizeBytes()).containsOnly(12L); // keys and new image
        assertThat(records)
                .extracting(record -> record.dynamodb().sequenceNumber())
                .containsExactly("100000000000000000001", "100000000000000000002");
    }

    @Test
    void aWriteWithoutAChangeMakesNoRecord() {
        fixture.put("pk", "a", "sk", "s", "value", 1);
        fixture.put("pk", "a", "sk", "s", "value", 1);
        delete("b");

        assertThat(records(ShardIteratorType.TRIM_HORIZON)).hasSize(1);
    }

    @Test
    void eachItemOfABatchMakesARecordAndARefusedOneMakesNone() {
        fixture.client().batchWriteItem(r -> r.requestItems(Map.of(TABLE, List.of(put("a"), put("b")))));
        assertThatThrownBy(() -> fixture.client()
                .putItem(r -> r.tableName(TABLE)
                        .item(item("pk", "a", "sk", "s", "value", 1))
                        .conditionExpression("attribute_not_exists(pk)")));

        assertThat(records(ShardIteratorType.TRIM_HORIZON))
                .extracting(record ->
                        TableFixture.valueOf(record.dynamodb().keys(), "pk").s())
                .containsExactly("a", "b");
    }

    @Test
    void anIteratorContinuesFromItsPosition() {
        fixture.put("pk", "a", "sk", "s");
        String latest = iterator(ShardIteratorType.LATEST);
        String oldest = iterator(ShardIteratorType.TRIM_HORIZON);
        fixture.put("pk", "b", "sk", "s");

        assertThat(streams.getRecords(r -> r.shardIterator(latest)).records()).hasSize(1);
        String next = streams.getRecords(r -> r.shardIterator(oldest).limit(1)).nextShardIterator();
        assertThat(streams.getRecords(r -> r.shardIterator(next)).records())
                .extracting(record ->
                        TableFixture.valueOf(record.dynamodb().keys(), "pk").s())
                .containsExactly("b");
    }

    @Test
    void recordsAreReadFromASequenceNumber() {
        fixture.put("pk", "a", "sk", "s");
        fixture.put("pk", "b", "sk", "s");
        String first =
                records(ShardIteratorType.TRIM_HORIZON).getFirst().dynamodb().sequenceNumber();

        assertThat(recordsFrom(ShardIteratorType.AT_SEQUENCE_NUMBER, first)).hasSize(2);
        assertThat(recordsFrom(ShardIteratorType.AFTER_SEQUENCE_NUMBER, first)).hasSize(1);
    }

    @Test
    void aStreamIsFoundByItsTable() {
        String arn =
                fixture.client().describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
        assertThat(streams.listStreams(r -> r.tableName(TABLE)).streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.streamArn()).isEqualTo(arn));
        StreamDescription description =
                streams.describeStream(r -> r.streamArn(arn)).streamDescription();
        assertThat(description.tableName()).isEqualTo(TABLE);
        assertThat(description.streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(description.shards()).hasSize(1);
    }

    @Test
    void anUnknownStreamIsRefused() {
        assertThatThrownBy(
                        () -> streams.describeStream(r -> r.streamArn("arn:aws:dynamodb:us-east-1:000000000000:none")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static WriteRequest put(String key) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(item("pk", key, "sk", "s")))
                .build();
    }

    private List<Record> records(ShardIteratorType type) {
        String iterator = iterator(type);
        return streams.getRecords(r -> r.shardIterator(iterator)).records();
    }

    private List<Record> recordsFrom(ShardIteratorType type, String sequence) {
        String iterator = streams.getShardIterator(r -> r.streamArn(fixture.streamArn())
                        .shardId(TableServer.SHARD)
                        .shardIteratorType(type)
                        .sequenceNumber(sequence))
                .shardIterator();
        return streams.getRecords(r -> r.shardIterator(iterator)).records();
    }

    private String iterator(ShardIteratorType type) {
        return streams.getShardIterator(r -> r.streamArn(fixture.streamArn())
                        .shardId(TableServer.SHARD)
                        .shardIteratorType(type))
                .shardIterator();
    }

    private void delete(String key) {
        fixture.client().deleteItem(r -> r.tableName(TABLE).key(item("pk", key, "sk", "s")));
    }
}
