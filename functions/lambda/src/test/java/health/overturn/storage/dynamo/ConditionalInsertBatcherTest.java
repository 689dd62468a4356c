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
    private final String name = LocalTable.fresh();
    private final Answers answers = new Answers();
    private final DynamoDbTable table = new DynamoDbTable(LocalTable.client(answers), name, new ConcurrencyLimiter(8));

    @Test
    void whatManyBringGoesTogether() {
        assertThat(put(table.inserts(60), 60)).hasSize(60).containsOnly(true);

        assertThat(answers.calls.get()).isEqualTo(3);
        assertThat(TableContents.in(name).items()).hasSize(60);
    }

    @Test
    void aKeyThatIsTakenIsToldToWhoBroughtIt() {
        table.putIfAbsent(item(1));

        assertThat(put(table.inserts(3), 3)).containsExactly(true, false, true);
    }

    @Test
    void whoBringsNothingHoldsNobodyUp() {
        ConditionalInsertBatcher inserts = table.inserts(3);
        List<Callable<Boolean>> works = new ArrayList<>();
        works.add(() -> inserts.work(() -> inserts.put(item(1))));
        works.add(() -> inserts.work(() -> true));
        works.add(() -> inserts.work(() -> inserts.put(item(2)) && inserts.put(item(3))));

        assertThat(ParallelCalls.invokeAll(works)).containsOnly(true);
        assertThat(TableContents.in(name).items()).hasSize(3);
    }

    @Test
    void whatIsThrottledIsTriedAgain() {
        answers.throttled.set(1);

        assertThat(put(table.inserts(2), 2)).containsOnly(true);

        assertThat(answers.calls.get()).isEqualTo(2);
    }

    @Test
    void aFailedCallIsAFailureOfAllThatItCarried() {
        answers.failing.set(1);
        ConditionalInsertBatcher inserts = table.inserts(2);

        assertThatThrownBy(() -> put(inserts, 2)).hasMessage("invented failure");
    }

    private static List<Boolean> put(ConditionalInsertBatcher inserts, int count) {
        return ParallelCalls.invokeAll(IntStream.range(0, count)
                .mapToObj(index -> (Callable<Boolean>) () -> inserts.work(() -> inserts.put(item(index))))
                .toList());
    }

    private static Item item(int index) {
        return Item.at(new ItemKey("maple#C#" + index, "D#1"));
    }

    /// Counts the calls, and has the first of them fail, or leave their first statement undone as throttled.
    private static final class Answers implements ExecutionInterceptor {
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
            List<BatchStatementRequest> asked = request.statements();
            return throttled.get() > 0
                    ? request.copy(fewer -> fewer.statements(asked.subList(1, asked.size())))
                    : request;
        }

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof BatchExecuteStatementResponse response
                            && throttled.getAndDecrement() > 0
                    ? response.copy(told -> told.responses(withUndone(response)))
                    : context.response();
        }

        private static List<BatchStatementResponse> withUndone(BatchExecuteStatementResponse response) {
            List<BatchStatementResponse> told = new ArrayList<>(response.responses());
            told.addFirst(BatchStatementResponse.builder()
                    .error(error -> error.code(BatchStatementErrorCodeEnum.THROTTLING_ERROR))
                    .build());
            return told;
        }
    }
}
