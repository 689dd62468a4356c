package health.overturn.table.expression;

/// An expression that DynamoDB answers with a ValidationException. The message is the service's.
public final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidExpressionException(String message) {
        super(message);
    }
}
