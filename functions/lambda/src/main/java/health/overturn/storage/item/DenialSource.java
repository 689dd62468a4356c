package health.overturn.storage.item;

import health.overturn.storage.dynamo.AttributeValues;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The place in a file where a denial was first read.
///
/// @param file the id of the file in the ledger
/// @param transaction the ordinal of the transaction in the file
/// @param segment the ordinal of the CLP segment in the file
public record DenialSource(String file, int transaction, int segment) {
    AttributeValue toAttribute() {
        return AttributeValues.ofTexts(file, Integer.toString(transaction), Integer.toString(segment));
    }

    static DenialSource of(List<String> parts) {
        return new DenialSource(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
