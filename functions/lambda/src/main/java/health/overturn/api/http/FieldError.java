package health.overturn.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One fault of a request. It quotes no value, because a value may hold patient data.
///
/// @param line the line of a CSV body, from 1; 0 elsewhere
/// @param field the query parameter, the field of the body or the header
/// @param rule which rule was broken
/// @param expected what the value must be, such as `must be a whole number from 1 to 200`
public record FieldError(int line, String field, Rule rule, String expected) {
    private static final Pattern WRONG = Pattern.compile("(?s)(.*?): ((?:must |is |unknown ).*)");
    private static final Pattern ANY = Pattern.compile("(?s)([^:]*): (.*)");

    /// The rules of parameters and fields.
    public enum Rule {
        /// It must be there.
        REQUIRED,
        /// The operation has no such parameter or field.
        UNKNOWN,
        /// It may be given once.
        REPEATED,
        /// It has another form, or lies outside its bounds.
        FORMAT,
        /// It contradicts another one, or what is stored.
        CONFLICT
    }

    public static FieldError of(String field, Rule rule, String expected) {
        return new FieldError(0, field, rule, expected);
    }

    /// An error of a settings document, written as `field: what is wrong; got value`. The value is left out, and so
    /// is a name that the settings do not have, because either may be a patient's.
    public static FieldError ofMessage(String message) {
        String text =
                message.replaceFirst("(?s); got .*", "").replaceFirst("(?s)unknown column \".*\"", "unknown column");
        Matcher wrong = WRONG.matcher(text);
        Matcher found = wrong.matches() ? wrong : ANY.matcher(text);
        if (!found.matches()) {
            return of("", Rule.CONFLICT, text);
        }
        Rule rule = found.group(2).equals("is required") ? Rule.REQUIRED : Rule.FORMAT;
        return of(known(found.group(1)), rule, found.group(2));
    }

    private static String known(String path) {
        return Arrays.stream(path.split("\\.", -1))
                .takeWhile(segment -> segment.matches("[A-Za-z_]{1,40}(\\[[0-9]{1,5}])?"))
                .collect(Collectors.joining("."));
    }

    /// The error as one sentence.
    public String text() {
        return (line == 0 ? "" : "line " + line + ", ") + (field.isEmpty() ? "" : field + ": ") + expected;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        if (line > 0) {
            json.put("line", line);
        }
        return json.put("field", field).put("rule", rule.name()).put("expected", expected);
    }
}
