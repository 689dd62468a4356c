package health.overturn.lambda.hostile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Records the partition keys that the service writes: it writes with puts alone.
final class TableWrites implements ExecutionInterceptor {
    private final List<String> partitions = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof PutItemRequest put) {
            record(put.item());
        } else if (request instanceof BatchWriteItemRequest batch) {
            batch.requestItems().values().stream()
                    .flatMap(Collection::stream)
                    .forEach(write -> record(write.putRequest().item()));
        }
    }

    private void record(Map<String, AttributeValue> item) {
        partitions.add(Objects.requireNonNull(item.get("pk")).s());
    }

    /// What has been written since the last call, but for keys of requests and the record of reads: those say that
    /// a request came, not what the practice has.
    List<String> take() {
        synchronized (partitions) {
            List<String> taken = partitions.stream()
                    .filter(partition -> !partition.contains("#I#") && !partition.contains("#V#"))
                    .toList();
            partitions.clear();
            return taken;
        }
    }
}
