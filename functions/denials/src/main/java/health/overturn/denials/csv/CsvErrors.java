package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with some tables, collected so that all of it can be told at once.
public final class CsvErrors {
    private static final int MAX_VALUE_LENGTH = 60;

    private final List<String> errors = new ArrayList<>();

    /// Adds a fault as `<where>: <expected> was expected but was <was>`.
    public void add(String location, String expected, String was) {
        String shown = was.length() > MAX_VALUE_LENGTH ? was.substring(0, MAX_VALUE_LENGTH) + "..." : was;
        errors.add(location + ": " + expected + " was expected but was " + shown);
    }

    /// @throws InvalidCsvTableException if there is any fault, with all of them
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidCsvTableException(errors);
        }
    }
}
