package health.overturn.messaging.stream;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Converts the attributes of an item from Lambda's types to those of the DynamoDB client.
final class StreamImages {
    private StreamImages() {}

    static Map<String, AttributeValue> toSdk(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return image.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> toSdkValue(entry.getValue())));
    }

    /// Converts an attribute of one of the types that denials have.
    private static AttributeValue toSdkValue(
            com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
        if (value.getS() != null) {
            return AttributeValue.fromS(value.getS());
        }
        if (value.getN() != null) {
            return AttributeValue.fromN(value.getN());
        }
        if (value.getBOOL() != null) {
            return AttributeValue.fromBool(value.getBOOL());
        }
        if (value.getL() != null) {
            return AttributeValue.fromL(
                    value.getL().stream().map(StreamImages::toSdkValue).toList());
        }
        if (value.getM() != null) {
            return AttributeValue.fromM(toSdk(value.getM()));
        }
        throw new IllegalArgumentException("an attribute has another type than text, number, boolean, list or map");
    }
}
