package health.overturn.sample.reshape;

import java.util.List;

/// One segment of a file.
///
/// @param elements the elements with `:` between components; the first is the id
/// @param end the offset in the file after its terminator
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
