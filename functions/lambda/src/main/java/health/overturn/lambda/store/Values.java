package health.overturn.lambda.store;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values that are lists of texts.
final class Values {
    private Values() {}

    static AttributeValue texts(List<String> values) {
        return AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList());
    }

    static AttributeValue texts(String... values) {
        return texts(List.of(values));
    }

    static List<String> texts(AttributeValue value) {
        return value.l().stream().map(AttributeValue::s).toList();
    }
}
