package health.overturn.storage.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values that are lists of texts.
public final class AttributeValues {
    private AttributeValues() {}

    static AttributeValue texts(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }

    public static AttributeValue texts(String... values) {
        return texts(List.of(values));
    }

    public static List<String> texts(AttributeValue value) {
        return value.l().stream().map(AttributeValue::s).toList();
    }
}
