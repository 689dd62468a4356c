package health.overturn.lambda.store;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where a denial was first read.
///
/// @param file the id of the file in the ledger
/// @param transaction the ordinal of the transaction in the file
/// @param segment the ordinal of the CLP segment in the file
public record Source(String file, int transaction, int segment) {
    AttributeValue value() {
        return Values.texts(file, Integer.toString(transaction), Integer.toString(segment));
    }

    static Source of(List<String> parts) {
        return new Source(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
