package health.overturn.storage.json;

/// A text is not JSON. The message gives the position of the error and never quotes the text.
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidJsonException(int line, int column) {
        super("line %d, column %d: invalid JSON".formatted(line, column));
    }
}
