package health.overturn.table.expression;

/// An expression, or a use of one, that DynamoDB refuses with a ValidationException; the message is the service's.
public final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidExpressionException(String message) {
        super(message);
    }
}
