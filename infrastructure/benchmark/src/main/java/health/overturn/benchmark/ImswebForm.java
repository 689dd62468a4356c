package health.overturn.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a file as imsweb can read it. Some payers omit the LX segment, and imsweb then reads no claim, so every
/// transaction gets one. Some still send claim status 13 of an older guide, which imsweb refuses, so it becomes 1.
///
/// Supports the generator's form only: `*` between elements, `~` and a line end after a segment.
final class ImswebForm {
    private static final String END = "~\n";
    private static final Pattern OLD_STATUS = Pattern.compile("^(CLP\\*[^*]*)\\*13\\*");

    private final List<String> segments = new ArrayList<>();
    private boolean present;
    private int added;

    private ImswebForm() {}

    static String of(String file) {
        ImswebForm form = new ImswebForm();
        file.lines().map(line -> line.substring(0, line.length() - 1)).forEach(form::accept);
        return String.join(END, form.segments) + END;
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
        segments.add(
                switch (segment.substring(0, segment.indexOf('*') + 1)) {
                    case "SE*" -> withSegmentCount(segment);
                    case "CLP*" -> OLD_STATUS.matcher(segment).replaceFirst("$1*1*");
                    default -> segment;
                });
    }

    private String withSegmentCount(String trailer) {
        int count = "SE*".length();
        int control = trailer.indexOf('*', count);
        return "SE*" + (Integer.parseInt(trailer, count, control, 10) + added) + trailer.substring(control);
    }
}
