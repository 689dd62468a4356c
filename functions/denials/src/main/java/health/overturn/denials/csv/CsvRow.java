package health.overturn.denials.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row of a [CsvTable]. A cell that cannot be read adds an error and reads as absent.
///
/// @param location the row's name in errors: `carc.csv line 12`, `carc override 1 (197)`
/// @param cells the text of each cell by its column
public record CsvRow(String location, Map<String, String> cells) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /// The text of a cell, empty where the row has no such cell.
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /// The text of a cell; a blank cell is an error.
    public String required(String column, CsvErrors errors) {
        String text = text(column);
        if (text.isBlank()) {
            errors.addMissing(cellLocation(column));
        }
        return text;
    }

    /// The constant that a cell names, or null where the cell is empty or names another.
    public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type, CsvErrors errors) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        errors.add(cellLocation(column), "one of " + names, text);
        return null;
    }

    /// Whether a cell says `yes`, or null where it is empty. Another text than `yes` and `no` is an error.
    public @Nullable Boolean yesOrNo(String column, CsvErrors errors) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.equals("yes") && !text.equals("no")) {
            errors.add(cellLocation(column), "yes, no or empty", text);
        }
        return text.equals("yes");
    }

    /// The name of a cell in errors: `carc.csv line 12, category`.
    public String cellLocation(String column) {
        return location + ", " + column;
    }
}
