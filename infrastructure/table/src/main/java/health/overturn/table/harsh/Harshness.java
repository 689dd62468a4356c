package health.overturn.table.harsh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.request.RefusedRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Decides, from a seed, which requests are throttled, which batches are done in part, and what comes late.
///
/// The n-th decision of a seed is always the same. Which request meets it depends on the order in which they arrive.
public final class Harshness {
    private static final int THROTTLED_ONE_IN = 20;
    private static final int SPLIT_ONE_IN = 4;
    private static final int REPEATED_ONE_IN = 8;
    private static final int MAX_DELAY = 12;
    private static final Set<String> THROTTLED = Set.of(
            "BatchExecuteStatement", "BatchGetItem", "BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query");

    private final long seed;
    private final AtomicLong decisions = new AtomicLong();

    private Harshness(long seed) {
        this.seed = seed;
    }

    public static Harshness seeded(long seed) {
        return new Harshness(seed);
    }

    /// Returns the operation as a busy service runs it. Operations on tables and streams, and Scan, are left as
    /// they are.
    public Function<JsonNode, ObjectNode> wrap(String name, Function<JsonNode, ObjectNode> operation) {
        if (!THROTTLED.contains(name)) {
            return operation;
        }
        return request -> {
            RandomGenerator random = next();
            if (random.nextInt(THROTTLED_ONE_IN) == 0) {
                throw throttled(random);
            }
            return random.nextInt(SPLIT_ONE_IN) == 0
                    ? PartialBatch.run(name, request, operation, random)
                    : operation.apply(request);
        };
    }

    /// Returns how many requests pass before an index shows a change.
    public int indexDelay() {
        return next().nextInt(MAX_DELAY);
    }

    /// Returns stream records as a reader may receive them: some twice, those of different partitions in any order.
    ///
    /// @param partition returns the key whose records keep their order
    public <T> List<T> disorder(List<T> records, Function<T, String> partition) {
        RandomGenerator random = next();
        List<T> repeated = new ArrayList<>();
        for (T record : records) {
            repeated.add(record);
            if (random.nextInt(REPEATED_ONE_IN) == 0) {
                repeated.add(record);
            }
        }
        return Shuffle.betweenKeys(repeated, partition, random);
    }

    private RandomGenerator next() {
        return new SplittableRandom(seed * 1_000_003 + decisions.incrementAndGet());
    }

    private static RefusedRequestException throttled(RandomGenerator random) {
        return random.nextBoolean()
                ? RefusedRequestException.of(
                        "ProvisionedThroughputExceededException",
                        "The level of configured provisioned throughput for the table was exceeded. Consider increasing"
                                + " your provisioning level with the UpdateTable API.")
                : RefusedRequestException.of(
                        "ThrottlingException",
                        "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically"
                                + " scaling your table or index so please try again shortly.");
    }
}
