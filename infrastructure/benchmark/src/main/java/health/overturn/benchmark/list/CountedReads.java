package health.overturn.benchmark.list;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Counts calls, and the read units that the table itself reports.
final class CountedReads implements ExecutionInterceptor {
    private final LongAdder calls = new LongAdder();
    private final DoubleAdder units = new DoubleAdder();

    /// Calls and read units since the beginning.
    record Count(long calls, double units) {
        Count minus(Count earlier) {
            return new Count(calls - earlier.calls, units - earlier.units);
        }
    }

    Count count() {
        return new Count(calls.sum(), units.sum());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case QueryRequest query -> query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
            case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        calls.increment();
        switch (context.response()) {
            case QueryResponse query -> {
                if (query.consumedCapacity() != null) {
                    units.add(query.consumedCapacity().capacityUnits());
                }
            }
            case BatchGetItemResponse get -> get.consumedCapacity().forEach(each -> units.add(each.capacityUnits()));
            default -> {}
        }
    }
}
