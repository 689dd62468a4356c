package health.overturn.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A request that DynamoDB answers with an error; type and words are the service's.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;
    private final transient ObjectNode details;

    private Refusal(String type, String message, ObjectNode details) {
        super(message);
        this.type = type;
        this.details = details;
    }

    static Refusal of(String type, String message) {
        return new Refusal(type, message, JsonNodeFactory.instance.objectNode());
    }

    static Refusal invalid(String message) {
        return of("ValidationException", message);
    }

    static Refusal conditionFailed() {
        return of("ConditionalCheckFailedException", "The conditional request failed");
    }

    /// The same with more fields beside the message, for example `Item` or `CancellationReasons`.
    Refusal with(ObjectNode more) {
        return new Refusal(type, String.valueOf(getMessage()), more);
    }

    String type() {
        return type;
    }

    /// The answer's body.
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("__type", "com.amazonaws.dynamodb.v20120810#" + type);
        body.put(type.equals("TransactionCanceledException") ? "Message" : "message", getMessage());
        return body.setAll(details);
    }

    ObjectNode details() {
        return details;
    }
}
