package health.overturn.denials.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row of a [CsvTable], read cell by cell; a cell that does not fit is a fault, and reads as absent.
///
/// @param where how a fault names the row: `carc.csv line 12`, `carc override 1 (197)`
/// @param cells the text by column, every column present
public record CsvRow(String location, Map<String, String> cells) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /// The text of a cell, empty where nothing stands in it.
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /// The text of a cell that must not be empty.
    public String required(String column, CsvErrors errors) {
        String text = text(column);
        if (text.isBlank()) {
            errors.add(cellLocation(column), "a text", "empty");
        }
        return text;
    }

    /// The constant that a cell names, or null where the cell is empty.
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

    /// Yes or no, or null where the cell is empty.
    public @Nullable Boolean yesOrNo(String column, CsvErrors errors) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.equals("yes") && !text.equals("no")) {
            errors.add(cellLocation(column), "yes, no or nothing", text);
        }
        return text.equals("yes");
    }

    /// How a fault names a cell of this row.
    public String cellLocation(String column) {
        return location + ", " + column;
    }
}
