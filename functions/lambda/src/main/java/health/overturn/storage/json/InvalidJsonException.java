package health.overturn.storage.json;

/// A text that is no JSON. Its message never quotes the text.
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidJsonException(int line, int column) {
        super("line %d, column %d: JSON was expected but was something else".formatted(line, column));
    }
}
