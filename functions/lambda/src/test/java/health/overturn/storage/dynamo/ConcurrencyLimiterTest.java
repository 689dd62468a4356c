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
    private final String name = LocalTable.create();

    @Test
    void throttledPutsAreRetriedUntilAllItemsAreStored() {
        ThrottlingTable throttling = new ThrottlingTable(Integer.MAX_VALUE, 6);
        DynamoDbTable table = new DynamoDbTable(LocalTable.client(throttling), name, new ConcurrencyLimiter(16));

        table.putAll(items(200));

        assertThat(TableContents.of(name).items()).hasSize(200);
        assertThat(throttling.throttled.get()).isEqualTo(6);
    }

    @Test
    void noMoreCallsRunThanTheLimitAllows() {
        ThrottlingTable throttling = new ThrottlingTable(2, 0);
        DynamoDbTable table = new DynamoDbTable(LocalTable.client(throttling), name, new ConcurrencyLimiter(2));

        table.putAll(items(75));

        assertThat(throttling.throttled.get()).isZero();
    }

    @Test
    void eachThrottledAttemptHalvesTheLimit() throws Exception {
        ConcurrencyLimiter limiter = new ConcurrencyLimiter(16);
        AtomicInteger attempts = new AtomicInteger();

        limiter.call(() -> attempts.incrementAndGet() < 4 ? throttled() : "done");

        assertThat(attempts.get()).isEqualTo(4);
        // 16, halved three times, and a half more for the call that succeeded.
        assertThat(limiter.limit()).isEqualTo(2.5);
    }

    @Test
    void successfulCallsRaiseTheLimitUpToItsMaximum() throws Exception {
        ConcurrencyLimiter limiter = new ConcurrencyLimiter(1);

        for (int call = 0; call < 2_000; call++) {
            limiter.call(() -> "done");
        }

        assertThat(limiter.limit()).isEqualTo(48);
    }

    @Test
    void otherFailuresAreThrownWithoutRetry() {
        ConcurrencyLimiter limiter = new ConcurrencyLimiter(8);
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> limiter.call(() -> {
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

    /// Throttles the first calls, and every call beyond a number of concurrent ones.
    private static final class ThrottlingTable implements ExecutionInterceptor {
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger throttled = new AtomicInteger();
        private final AtomicInteger toThrottle;
        private final int maxRunning;

        ThrottlingTable(int maxRunning, int first) {
            this.maxRunning = maxRunning;
            this.toThrottle = new AtomicInteger(first);
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (toThrottle.getAndDecrement() > 0 || running.get() >= maxRunning) {
                throttled.incrementAndGet();
                throw throttling();
            }
            running.incrementAndGet();
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            running.decrementAndGet();
        }
    }
}
