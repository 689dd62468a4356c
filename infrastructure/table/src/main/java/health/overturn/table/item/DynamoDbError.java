package health.overturn.table.item;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.store.StoreException;

/// An error response; its type and its text are those of the service.
public final class DynamoDbError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;
    private final transient ObjectNode details;

    private DynamoDbError(String type, String message, ObjectNode details) {
        super(message);
        this.type = type;
        this.details = details;
    }

    public static DynamoDbError of(String type, String message) {
        return new DynamoDbError(type, message, JsonNodeFactory.instance.objectNode());
    }

    public static DynamoDbError invalid(String message) {
        return of("ValidationException", message);
    }

    public static DynamoDbError conditionFailed() {
        return of("ConditionalCheckFailedException", "The conditional request failed");
    }

    /// The store failed. The SDK tries such a request again.
    public static DynamoDbError internal(StoreException failure) {
        return of("InternalServerError", String.valueOf(failure.getMessage()));
    }

    /// The service's own front end refuses a call without a right, so this error has another namespace.
    public static DynamoDbError accessDenied(String message) {
        return of("com.amazon.coral.service#AccessDeniedException", message);
    }

    /// Returns the same error with more fields beside the message, for example `Item`.
    public DynamoDbError withDetails(ObjectNode newDetails) {
        return new DynamoDbError(type, String.valueOf(getMessage()), newDetails);
    }

    public String type() {
        return type;
    }

    public ObjectNode details() {
        return details;
    }

    /// Returns the body of the response.
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("__type", type.contains("#") ? type : namespace() + "#" + type);
        body.put("message", getMessage());
        return body.setAll(details);
    }

    private String namespace() {
        return switch (type) {
            case "SerializationException", "UnknownOperationException" -> "com.amazon.coral.service";
            case "ThrottlingException" -> "com.amazon.coral.availability";
            case "ValidationException" -> "com.amazon.coral.validate";
            default -> "com.amazonaws.dynamodb.v20120810";
        };
    }
}
