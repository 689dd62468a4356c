package health.overturn.sample.reshape;

import java.util.List;

/// One segment: its elements with `:` between components, and where in the file it ended.
///
/// @param end the offset just after its terminator
record RawSegment(List<String> elements, int end) {
    RawSegment {
        elements = List.copyOf(elements);
    }

    String id() {
        return elements.getFirst();
    }

    String element(int ordinal) {
        return elements.get(ordinal);
    }
}
