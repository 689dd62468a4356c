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

/// Lets services process one half of some batches and return the other as unprocessed, as they may at any time.
final class PartialBatches implements ExecutionInterceptor {
    private static final ExecutionAttribute<SdkRequest> UNPROCESSED = new ExecutionAttribute<>("overturn.left");
    private static final int HALVE_ONE_IN = 4;

    private final long seed;
    private final AtomicInteger halvedBatches = new AtomicInteger();

    PartialBatches(long seed) {
        this.seed = seed;
    }

    int halvedBatches() {
        return halvedBatches.get();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (new Random(seed * 31 + request.hashCode()).nextInt(HALVE_ONE_IN) > 0) {
            return request;
        }
        return switch (request) {
            case BatchWriteItemRequest write -> halveWrites(write, attributes);
            case BatchGetItemRequest get -> halveGets(get, attributes);
            case PutEventsRequest put -> halveEvents(put, attributes);
            default -> request;
        };
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        SdkRequest unprocessed = attributes.getAttribute(UNPROCESSED);
        if (unprocessed == null) {
            return context.response();
        }
        halvedBatches.incrementAndGet();
        return switch (context.response()) {
            case BatchWriteItemResponse response ->
                response.toBuilder()
                        .unprocessedItems(((BatchWriteItemRequest) unprocessed).requestItems())
                        .build();
            case BatchGetItemResponse response ->
                response.toBuilder()
                        .unprocessedKeys(((BatchGetItemRequest) unprocessed).requestItems())
                        .build();
            case PutEventsResponse response -> withRejected(response, ((PutEventsRequest) unprocessed).entries());
            default -> context.response();
        };
    }

    private static SdkRequest halveWrites(BatchWriteItemRequest request, ExecutionAttributes attributes) {
        var table = request.requestItems().entrySet().iterator().next();
        if (table.getValue().size() < 2) {
            return request;
        }
        int half = table.getValue().size() / 2;
        attributes.putAttribute(
                UNPROCESSED,
                request.toBuilder()
                        .requestItems(Map.of(
                                table.getKey(),
                                table.getValue().subList(half, table.getValue().size())))
                        .build());
        return request.toBuilder()
                .requestItems(Map.of(table.getKey(), table.getValue().subList(0, half)))
                .build();
    }

    private static SdkRequest halveGets(BatchGetItemRequest request, ExecutionAttributes attributes) {
        var table = request.requestItems().entrySet().iterator().next();
        KeysAndAttributes keys = table.getValue();
        if (keys.keys().size() < 2) {
            return request;
        }
        int half = keys.keys().size() / 2;
        attributes.putAttribute(
                UNPROCESSED,
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

    private static SdkRequest halveEvents(PutEventsRequest request, ExecutionAttributes attributes) {
        List<PutEventsRequestEntry> entries = request.entries();
        if (entries.size() < 2) {
            return request;
        }
        int half = entries.size() / 2;
        attributes.putAttribute(
                UNPROCESSED,
                request.toBuilder()
                        .entries(entries.subList(half, entries.size()))
                        .build());
        return request.toBuilder().entries(entries.subList(0, half)).build();
    }

    private static SdkResponse withRejected(PutEventsResponse response, List<PutEventsRequestEntry> unprocessed) {
        List<PutEventsResultEntry> results = new ArrayList<>(response.entries());
        unprocessed.forEach(entry -> results.add(
                PutEventsResultEntry.builder().errorCode("ThrottlingException").build()));
        return response.toBuilder()
                .entries(results)
                .failedEntryCount(unprocessed.size())
                .build();
    }
}
