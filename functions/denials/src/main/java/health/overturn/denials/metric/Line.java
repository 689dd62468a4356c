package health.overturn.denials.metric;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a line as [Columns] reads it.
final class Line {
    private final StringJoiner columns = new StringJoiner("\t");

    Line text(String text) {
        columns.add(Texts.escaped(text));
        return this;
    }

    Line number(long number) {
        columns.add(Long.toString(number));
        return this;
    }

    Line flag(boolean flag) {
        columns.add(flag ? "1" : "0");
        return this;
    }

    /// A day or a name; nothing where it is absent.
    Line plain(@Nullable Object value) {
        columns.add(value == null ? "" : value.toString());
        return this;
    }

    Line several(Collection<?> values) {
        columns.add(values.stream().map(Object::toString).collect(Collectors.joining(",")));
        return this;
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
