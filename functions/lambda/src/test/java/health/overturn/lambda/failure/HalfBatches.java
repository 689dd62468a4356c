package health.overturn.lambda.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Lets services do one half of some batches and hand back the other, as they may at any time.
final class HalfBatches implements ExecutionInterceptor {
    private static final ExecutionAttribute<SdkRequest> LEFT = new ExecutionAttribute<>("overturn.left");
    private static final int ONE_IN = 4;

    private final long seed;
    private final AtomicInteger halved = new AtomicInteger();

    HalfBatches(long seed) {
        this.seed = seed;
    }

    int halved() {
        return halved.get();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (new Random(seed * 31 + request.hashCode()).nextInt(ONE_IN) > 0) {
            return request;
        }
        return switch (request) {
            case BatchWriteItemRequest write -> writes(write, attributes);
            case BatchGetItemRequest get -> gets(get, attributes);
            case PutEventsRequest put -> events(put, attributes);
            default -> request;
        };
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        SdkRequest left = attributes.getAttribute(LEFT);
        if (left == null) {
            return context.response();
        }
        halved.incrementAndGet();
        return switch (context.response()) {
            case BatchWriteItemResponse done ->
                done.toBuilder()
                        .unprocessedItems(((BatchWriteItemRequest) left).requestItems())
                        .build();
            case BatchGetItemResponse done ->
                done.toBuilder()
                        .unprocessedKeys(((BatchGetItemRequest) left).requestItems())
                        .build();
            case PutEventsResponse done -> refused(done, ((PutEventsRequest) left).entries());
            default -> context.response();
        };
    }

    private static SdkRequest writes(BatchWriteItemRequest request, ExecutionAttributes attributes) {
        var table = request.requestItems().entrySet().iterator().next();
        if (table.getValue().size() < 2) {
            return request;
        }
        int half = table.getValue().size() / 2;
        attributes.putAttribute(
                LEFT,
                request.toBuilder()
                        .requestItems(Map.of(
                                table.getKey(),
                                table.getValue().subList(half, table.getValue().size())))
                        .build());
        return request.toBuilder()
                .requestItems(Map.of(table.getKey(), table.getValue().subList(0, half)))
                .build();
    }

    private static SdkRequest gets(BatchGetItemRequest request, ExecutionAttributes attributes) {
        var table = request.requestItems().entrySet().iterator().next();
        KeysAndAttributes keys = table.getValue();
        if (keys.keys().size() < 2) {
            return request;
        }
        int half = keys.keys().size() / 2;
        attributes.putAttribute(
                LEFT,
                request.toBuilder()
                        .requestItems(Map.of(
                                table.getKey(),
                                keys.toBuilder()
                                        .keys(keys.keys()
                                                .subList(half, keys.keys().size()))
                                        .build()))
                        .build());
        return request.toBuilder()
                .requestItems(Map.of(
                        table.getKey(),
                        keys.toBuilder().keys(keys.keys().subList(0, half)).build()))
                .build();
    }

    private static SdkRequest events(PutEventsRequest request, ExecutionAttributes attributes) {
        List<PutEventsRequestEntry> entries = request.entries();
        if (entries.size() < 2) {
            return request;
        }
        int half = entries.size() / 2;
        attributes.putAttribute(
                LEFT,
                request.toBuilder()
                        .entries(entries.subList(half, entries.size()))
                        .build());
        return request.toBuilder().entries(entries.subList(0, half)).build();
    }

    private static SdkResponse refused(PutEventsResponse done, List<PutEventsRequestEntry> left) {
        List<PutEventsResultEntry> results = new ArrayList<>(done.entries());
        left.forEach(entry -> results.add(
                PutEventsResultEntry.builder().errorCode("ThrottlingException").build()));
        return done.toBuilder().entries(results).failedEntryCount(left.size()).build();
    }
}
