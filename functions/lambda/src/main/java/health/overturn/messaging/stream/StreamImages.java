package health.overturn.messaging.stream;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of an item as Lambda hands them over, made those that the table's client knows.
final class StreamImages {
    private StreamImages() {}

    static Map<String, AttributeValue> toSdk(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return image.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> toSdkValue(entry.getValue())));
    }

    /// Of the kinds that the store writes.
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
        throw new IllegalArgumentException("item: a text, number, truth, list or map was expected");
    }
}
