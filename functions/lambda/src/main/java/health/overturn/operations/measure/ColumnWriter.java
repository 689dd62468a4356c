package health.overturn.operations.measure;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a line that [ColumnReader] reads.
final class ColumnWriter {
    private final StringJoiner columns = new StringJoiner("\t");

    ColumnWriter text(String text) {
        columns.add(ColumnEscaping.escape(text));
        return this;
    }

    ColumnWriter number(long number) {
        columns.add(Long.toString(number));
        return this;
    }

    ColumnWriter flag(boolean flag) {
        columns.add(flag ? "1" : "0");
        return this;
    }

    /// A date or a name; an absent one gives an empty column.
    ColumnWriter plain(@Nullable Object value) {
        columns.add(value == null ? "" : value.toString());
        return this;
    }

    ColumnWriter list(Collection<?> values) {
        columns.add(values.stream().map(Object::toString).collect(Collectors.joining(",")));
        return this;
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
