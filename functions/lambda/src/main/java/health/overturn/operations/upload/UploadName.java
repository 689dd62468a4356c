package health.overturn.operations.upload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The generated name of an upload: the second of its request, and a random text. A person's own file name stands
/// nowhere, because people put patients' names into file names.
///
/// @param text such as `20261130T215615Z-0f8a…`, with 32 characters after the dash
record UploadName(String text, Instant offeredAt) {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("(\\d{8}T\\d{6}Z)-[0-9a-f]{32}");

    /// @param unique 32 hexadecimal digits
    static UploadName of(Instant at, String unique) {
        return parse(SECOND.format(at) + "-" + unique)
                .orElseThrow(() -> new IllegalArgumentException("bug: an upload's name needs 32 hexadecimal digits"));
    }

    static Optional<UploadName> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(new UploadName(text, SECOND.parse(form.group(1), Instant::from)))
                    : Optional.empty();
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    String key(String practice) {
        return "remits/" + practice + "/" + text;
    }
}
