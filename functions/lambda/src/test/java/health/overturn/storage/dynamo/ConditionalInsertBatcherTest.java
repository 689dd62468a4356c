package health.overturn.storage.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.TableContents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

class ConditionalInsertBatcherTest {
    private final String name = LocalTable.create();
    private final ResponseInterceptor interceptor = new ResponseInterceptor();
    private final DynamoDbTable table =
            new DynamoDbTable(LocalTable.client(interceptor), name, new ConcurrencyLimiter(8));

    @Test
    void insertsOfManyWorkersShareCalls() {
        assertThat(put(table.insertBatcher(60), 60)).hasSize(60).containsOnly(true);

        assertThat(interceptor.calls.get()).isEqualTo(3);
        assertThat(TableContents.of(name).items()).hasSize(60);
    }

    @Test
    void anInsertReturnsFalseForAnExistingKey() {
        table.putIfAbsent(item(1));

        assertThat(put(table.insertBatcher(3), 3)).containsExactly(true, false, true);
    }

    @Test
    void aWorkerWithoutInsertsDoesNotBlockOthers() {
        ConditionalInsertBatcher inserts = table.insertBatcher(3);
        List<Callable<Boolean>> workers = new ArrayList<>();
        workers.add(() -> inserts.runWorker(() -> inserts.put(item(1))));
        workers.add(() -> inserts.runWorker(() -> true));
        workers.add(() -> inserts.runWorker(() -> inserts.put(item(2)) && inserts.put(item(3))));

        assertThat(ParallelCalls.invokeAll(workers)).containsOnly(true);
        assertThat(TableContents.of(name).items()).hasSize(3);
    }

    @Test
    void throttledStatementsAreRetried() {
        interceptor.throttled.set(1);

        assertThat(put(table.insertBatcher(2), 2)).containsOnly(true);

        assertThat(interceptor.calls.get()).isEqualTo(2);
    }

    @Test
    void aFailedCallFailsAllItsInserts() {
        interceptor.failing.set(1);
        ConditionalInsertBatcher inserts = table.insertBatcher(2);

        assertThatThrownBy(() -> put(inserts, 2)).hasMessage("invented failure");
    }

    private static List<Boolean> put(ConditionalInsertBatcher inserts, int count) {
        return ParallelCalls.invokeAll(IntStream.range(0, count)
                .mapToObj(index -> (Callable<Boolean>) () -> inserts.runWorker(() -> inserts.put(item(index))))
                .toList());
    }

    private static Item item(int index) {
        return Item.at(new ItemKey("maple#C#" + index, "D#1"));
    }

    /// Counts the calls. It fails the first of them, or returns their first statement as throttled.
    private static final class ResponseInterceptor implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger failing = new AtomicInteger();
        private final AtomicInteger throttled = new AtomicInteger();

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            if (!(context.request() instanceof BatchExecuteStatementRequest request)) {
                return context.request();
            }
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("invented failure");
            }
            calls.incrementAndGet();
            List<BatchStatementRequest> statements = request.statements();
            return throttled.get() > 0
                    ? request.copy(copy -> copy.statements(statements.subList(1, statements.size())))
                    : request;
        }

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof BatchExecuteStatementResponse response
                            && throttled.getAndDecrement() > 0
                    ? response.copy(responses -> responses.responses(withUndone(response)))
                    : context.response();
        }

        private static List<BatchStatementResponse> withUndone(BatchExecuteStatementResponse response) {
            List<BatchStatementResponse> responses = new ArrayList<>(response.responses());
            responses.addFirst(BatchStatementResponse.builder()
                    .error(error -> error.code(BatchStatementErrorCodeEnum.THROTTLING_ERROR))
                    .build());
            return responses;
        }
    }
}
