package health.overturn.storage.item;

import health.overturn.storage.dynamo.AttributeValues;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The place in a file where a denial was first read, or that a person entered it.
///
/// @param file the id of the file in the ledger, or [#MANUAL]
/// @param transaction the ordinal of the transaction in the file
/// @param segment the ordinal of the CLP segment in the file
public record DenialSource(String file, int transaction, int segment) {
    /// The file of a denial that a person entered by hand.
    public static final String MANUAL = "by hand";

    /// Whether a person entered the denial by hand.
    public boolean isManual() {
        return file.equals(MANUAL);
    }

    AttributeValue toAttribute() {
        return AttributeValues.ofTexts(file, Integer.toString(transaction), Integer.toString(segment));
    }

    static DenialSource of(List<String> parts) {
        return new DenialSource(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
