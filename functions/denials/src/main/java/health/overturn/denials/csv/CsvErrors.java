package health.overturn.denials.csv;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with some tables, collected so that all of it can be told at once.
public final class CsvErrors {
    private static final int LONGEST_VALUE = 60;

    private final List<String> found = new ArrayList<>();

    /// Adds a fault as `<where>: <expected> was expected but was <was>`.
    public void add(String where, String expected, String was) {
        String shown = was.length() > LONGEST_VALUE ? was.substring(0, LONGEST_VALUE) + "..." : was;
        found.add(where + ": " + expected + " was expected but was " + shown);
    }

    /// @throws InvalidCsvTableException if there is any fault, with all of them
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidCsvTableException(found);
        }
    }
}
