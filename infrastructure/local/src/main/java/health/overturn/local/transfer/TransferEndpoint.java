package health.overturn.local.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Where data is read from or written to.
///
/// @param buckets the names of the buckets by what they are for, `intake` and `records`
/// @param beforeUpload is told the time at which an object was created first, before it is uploaded again
public record TransferEndpoint(
        DynamoDbClient dynamodb, S3Client s3, String table, Map<String, String> buckets, Consumer<Instant> beforeUpload)
        implements AutoCloseable {
    public static final String INTAKE = "intake";
    public static final String RECORDS = "records";

    public TransferEndpoint {
        buckets = Map.copyOf(buckets);
    }

    String bucket(String purpose) {
        String name = buckets.get(purpose);
        if (name == null) {
            throw new TransferException("unknown bucket \"%s\"; allowed: intake, records".formatted(purpose));
        }
        return name;
    }

    @Override
    public void close() {
        dynamodb.close();
        s3.close();
    }
}
