package health.overturn.lambda.capacity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The size of an item in bytes, as DynamoDB counts it: the names and values of all attributes.
///
/// A list or map takes three bytes and one for each of its members. A number takes a byte for two digits.
public final class ItemSize {
    private static final long CONTAINER = 3;

    private ItemSize() {}

    public static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static long value(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToLong(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
            case BS -> bytes(value.bs());
            case L -> list(value.l());
            case M -> CONTAINER + value.m().size() + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown attribute type " + value.type());
        };
    }

    private static long list(List<AttributeValue> values) {
        return CONTAINER
                + values.size()
                + values.stream().mapToLong(ItemSize::value).sum();
    }

    private static long bytes(Collection<SdkBytes> values) {
        return values.stream()
                .mapToLong(value -> value.asByteArrayUnsafe().length)
                .sum();
    }

    private static long text(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long number(String value) {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        long digits = number.signum() == 0 ? 0 : number.precision();
        return (digits + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }
}
