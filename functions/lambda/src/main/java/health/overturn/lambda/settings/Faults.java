package health.overturn.lambda.settings;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a document, so that all of it can be said at once.
final class Faults {
    private final List<String> found = new ArrayList<>();

    void add(String where, String expected, String actual) {
        found.add(where + ": " + expected + " was expected but was " + actual);
    }

    void addAll(List<String> others) {
        found.addAll(others);
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
