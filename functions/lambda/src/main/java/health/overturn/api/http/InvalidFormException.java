package health.overturn.api.http;

import java.util.List;

/// A body that can be read and has faults. They go to the caller and quote nothing.
public final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    public InvalidFormException(List<String> errors) {
        super("body: no fault was expected but were " + errors.size());
        this.errors = List.copyOf(errors);
    }

    public List<String> errors() {
        return errors;
    }
}
