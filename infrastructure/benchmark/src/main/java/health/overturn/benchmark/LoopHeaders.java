package health.overturn.benchmark;

import java.util.ArrayList;
import java.util.List;

/// Adds an LX segment to every transaction that has none. Some payers omit it, and imsweb then reads no claim.
///
/// Supports the generator's form only: `*` between elements, `~` and a line end after a segment.
final class LoopHeaders {
    private static final String END = "~\n";

    private final List<String> segments = new ArrayList<>();
    private boolean present;
    private int added;

    private LoopHeaders() {}

    static String addTo(String file) {
        LoopHeaders headers = new LoopHeaders();
        file.lines().map(line -> line.substring(0, line.length() - 1)).forEach(headers::accept);
        return String.join(END, headers.segments) + END;
    }

    private void accept(String segment) {
        if (segment.startsWith("ST*")) {
            present = false;
            added = 0;
        } else if (segment.startsWith("LX*")) {
            present = true;
        } else if (segment.startsWith("CLP*") && !present) {
            segments.add("LX*1");
            present = true;
            added = 1;
        }
        segments.add(segment.startsWith("SE*") ? withSegmentCount(segment) : segment);
    }

    private String withSegmentCount(String trailer) {
        int count = "SE*".length();
        int control = trailer.indexOf('*', count);
        return "SE*" + (Integer.parseInt(trailer, count, control, 10) + added) + trailer.substring(control);
    }
}
