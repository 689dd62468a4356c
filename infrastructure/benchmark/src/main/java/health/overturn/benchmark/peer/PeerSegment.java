package health.overturn.benchmark.peer;

import java.util.Arrays;

/// One segment as a peer read it. The next segment uses the same object.
final class PeerSegment {
    private static final int MAX_ELEMENTS = 64;
    private static final int MAX_COMPONENTS = 8;

    private final String[] values = new String[MAX_ELEMENTS * MAX_COMPONENTS];
    private String id = "";
    private int ordinal;
    private int used;

    PeerSegment() {
        Arrays.fill(values, "");
    }

    /// Begins the next segment.
    ///
    /// @return whether the records need its elements
    boolean begin(String nextId) {
        Arrays.fill(values, 0, used, "");
        used = 0;
        ordinal++;
        id = nextId;
        return isRead(nextId);
    }

    private static boolean isRead(String id) {
        return switch (id) {
            case "N3", "N4", "PER", "LX", "QTY", "TS2", "TS3", "RDM", "CUR" -> false;
            default -> true;
        };
    }

    /// Stores the text of a component; element and component count from 1. A simple element is its own first component.
    void put(int element, int component, String text) {
        if (element >= MAX_ELEMENTS || component > MAX_COMPONENTS) {
            return;
        }
        int index = element * MAX_COMPONENTS + component - 1;
        values[index] = text;
        used = Math.max(used, index + 1);
    }

    String id() {
        return id;
    }

    /// Returns the ordinal of the segment in the file, from 1.
    int ordinal() {
        return ordinal;
    }

    /// Returns the text of an element, or of its first component where it has several; empty where it is absent.
    String at(int element) {
        return values[element * MAX_COMPONENTS];
    }

    String at(int element, int component) {
        return values[element * MAX_COMPONENTS + component - 1];
    }
}
