package health.overturn.storage.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.TableContents;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class ConcurrencyLimiterTest {
    private final String name = LocalTable.fresh();

    @Test
    void everythingIsPutOnceTheTableNoLongerThrottles() {
        Gate gate = new Gate(Integer.MAX_VALUE, 6);
        DynamoDbTable table = new DynamoDbTable(LocalTable.client(gate), name, new ConcurrencyLimiter(16));

        table.putAll(items(200));

        assertThat(TableContents.in(name).items()).hasSize(200);
        assertThat(gate.throttled.get()).isEqualTo(6);
    }

    @Test
    void aCallWaitsUntilAsManyAsAreAllowedHaveEnded() {
        Gate gate = new Gate(2, 0);
        DynamoDbTable table = new DynamoDbTable(LocalTable.client(gate), name, new ConcurrencyLimiter(2));

        table.putAll(items(75));

        assertThat(gate.throttled.get()).isZero();
    }

    @Test
    void throttlingHalvesWhatIsUnderWay() throws Exception {
        ConcurrencyLimiter pace = new ConcurrencyLimiter(16);
        AtomicInteger attempts = new AtomicInteger();

        pace.call(() -> attempts.incrementAndGet() < 4 ? throttled() : "done");

        assertThat(attempts.get()).isEqualTo(4);
        // 16, halved three times, and a half more for the call that went well.
        assertThat(pace.allowed()).isEqualTo(2.5);
    }

    @Test
    void callsThatGoWellAddToWhatIsUnderWayUpToAMost() throws Exception {
        ConcurrencyLimiter pace = new ConcurrencyLimiter(1);

        for (int call = 0; call < 2_000; call++) {
            pace.call(() -> "done");
        }

        assertThat(pace.allowed()).isEqualTo(48);
    }

    @Test
    void anyOtherFailureIsHandedOnAtOnce() {
        ConcurrencyLimiter pace = new ConcurrencyLimiter(8);
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> pace.call(() -> {
                    attempts.incrementAndGet();
                    throw ResourceNotFoundException.builder().build();
                }))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(attempts.get()).isEqualTo(1);
    }

    private static String throttled() {
        throw throttling();
    }

    private static AwsServiceException throttling() {
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .statusCode(400)
                .build();
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Item.at(new ItemKey("maple#C#" + index, "H")))
                .toList();
    }

    /// A table that takes so many calls at once, and throttles so many of the first.
    private static final class Gate implements ExecutionInterceptor {
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger throttled = new AtomicInteger();
        private final AtomicInteger left;
        private final int most;

        Gate(int most, int first) {
            this.most = most;
            this.left = new AtomicInteger(first);
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (left.getAndDecrement() > 0 || underWay.get() >= most) {
                throttled.incrementAndGet();
                throw throttling();
            }
            underWay.incrementAndGet();
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            underWay.decrementAndGet();
        }
    }
}
