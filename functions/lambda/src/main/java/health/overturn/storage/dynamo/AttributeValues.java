package health.overturn.storage.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Converts lists of texts to attribute values and back.
public final class AttributeValues {
    private AttributeValues() {}

    static AttributeValue ofTexts(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }

    public static AttributeValue ofTexts(String... values) {
        return ofTexts(List.of(values));
    }

    public static List<String> readTexts(AttributeValue value) {
        return value.l().stream().map(AttributeValue::s).toList();
    }
}
