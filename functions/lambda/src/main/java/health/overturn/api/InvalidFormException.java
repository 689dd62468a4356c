package health.overturn.api;

import java.util.List;

/// A body that can be read and has faults. They go to the caller and quote nothing.
final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidFormException(List<String> faults) {
        super("body: no fault was expected but were " + faults.size());
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
