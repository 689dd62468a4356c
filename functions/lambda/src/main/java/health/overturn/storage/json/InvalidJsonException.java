package health.overturn.storage.json;

/// A text is not JSON. The message gives the position of the error and never quotes the text.
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidJsonException(int line, int column) {
        super(
                line < 1
                        ? "invalid JSON: nested too deeply, or a number or text is too long"
                        : "line %d, column %d: invalid JSON".formatted(line, column));
    }
}
