package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.List;

/// Collects the errors of one or more tables, so that they are reported together.
public final class CsvErrors {
    private static final int MAX_VALUE_LENGTH = 60;

    private final List<String> errors = new ArrayList<>();

    /// Adds `<location>: must be <what>; got "<value>"`, with the value cut to 60 characters.
    ///
    /// @param location a row or a cell, as [CsvRow#location] and [CsvRow#cellLocation] name it
    public void add(String location, String what, String value) {
        String quoted = value.length() > MAX_VALUE_LENGTH ? value.substring(0, MAX_VALUE_LENGTH) + "..." : value;
        addProblem(location, "must be " + what + "; got \"" + quoted + "\"");
    }

    /// Adds `<location>: is required`.
    public void addMissing(String location) {
        addProblem(location, "is required");
    }

    /// Adds `<location>: <problem>`, where the problem says what to do about it.
    public void addProblem(String location, String problem) {
        errors.add(location + ": " + problem);
    }

    /// @throws InvalidCsvTableException with all errors, if there is any
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidCsvTableException(errors);
        }
    }
}
