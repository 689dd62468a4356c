package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.remittance.AdjustmentGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All rows of one reason code in one book, from the weakest to the strongest: the product's row, the practice's rows
/// without conditions, the product's row for a line of business, and the practice's rows with conditions.
final class ReasonRows {
    /// CO, PR, OA, PI, CR, and any other group.
    private static final int GROUPS = 6;

    private final String code;
    private final @Nullable CsvRow standard;
    private final List<PracticeRow> practice;
    private final List<CsvRow> ofLineOfBusiness;
    private final List<Conditions> conditions;
    private final boolean dependsOnGroup;

    /// The joined row by row of [#ofLineOfBusiness], 0 for none, and by group. A cell is filled when it is first asked
    /// for. Two threads may fill it with equal rows, whose fields are final.
    private final @Nullable ReasonCode[][] joined;

    /// @param ofLineOfBusiness the product's rows for the book's line of business
    /// @param practice the practice's rows in force, those with the fewest conditions first
    ReasonRows(String code, @Nullable CsvRow standard, List<CsvRow> ofLineOfBusiness, List<PracticeRow> practice) {
        this.code = code;
        this.standard = standard;
        this.ofLineOfBusiness = ofLineOfBusiness;
        this.conditions = ofLineOfBusiness.stream().map(Conditions::of).toList();
        this.practice = practice;
        this.dependsOnGroup = !ofLineOfBusiness.isEmpty() || !practice.isEmpty();
        this.joined = new @Nullable ReasonCode[ofLineOfBusiness.size() + 1][GROUPS];
    }

    /// The row for a group and the remark codes beside it; null where no row is in force.
    @Nullable ReasonCode find(AdjustmentGroup group, List<String> remarks) {
        int line = dependsOnGroup ? bestLine(group.text(), remarks) : 0;
        int groupIndex = dependsOnGroup ? indexOf(group.text()) : 0;
        ReasonCode row = joined[line][groupIndex];
        if (row == null) {
            row = join(line == 0 ? null : ofLineOfBusiness.get(line - 1), group.text());
            joined[line][groupIndex] = row;
        }
        return row;
    }

    /// The ordinal from 1 of the row with the most conditions that hold, the first of several; 0 where none holds.
    private int bestLine(String group, List<String> remarks) {
        int best = 0;
        int mostConditions = -1;
        for (int index = 0; index < conditions.size(); index++) {
            Conditions row = conditions.get(index);
            if (row.count() > mostConditions && row.hold(group, remarks)) {
                best = index + 1;
                mostConditions = row.count();
            }
        }
        return best;
    }

    private @Nullable ReasonCode join(@Nullable CsvRow line, String group) {
        String name = "carc ".concat(code);
        if (line == null && practice.isEmpty()) {
            return standard == null ? null : parse(standard, name);
        }
        Map<String, String> cells = new HashMap<>(standard == null ? Map.of() : standard.cells());
        practice.stream()
                .filter(row -> row.scope().conditions() == 0)
                .forEach(row -> cells.putAll(row.cells().cells()));
        String tableRow = name;
        if (line != null) {
            putFilled(line, cells);
            tableRow = "carc-lob "
                    .concat(String.join(
                            ",", code, line.text("line_of_business"), line.text("group"), line.text("rarc")));
        }
        for (PracticeRow row : practice) {
            if (row.scope().conditions() > 0 && row.scope().isForGroup(group)) {
                putScoped(row, cells);
                tableRow = name + " for " + row.scope().text();
            }
        }
        return cells.isEmpty() ? null : parse(new CsvRow(name, cells), tableRow);
    }

    /// Every row was checked by itself when it was loaded. Joined rows that contradict each other must not stop a
    /// judgement: a row that may deny without a category is UNMAPPED.
    private static ReasonCode parse(CsvRow row, String tableRow) {
        return new CodeRowParser(new CsvErrors()).parseReason(row, tableRow);
    }

    /// A step for a line of business holds under every group that its row names, the patient's too.
    private static void putFilled(CsvRow line, Map<String, String> cells) {
        for (String column : List.of("class", "category", "confidence")) {
            if (!line.text(column).isEmpty()) {
                cells.put(column, line.text(column));
            }
        }
        if (!line.text("step").isEmpty()) {
            cells.put("step", line.text("step"));
            cells.put("patient_step", "");
        }
    }

    private static void putScoped(PracticeRow row, Map<String, String> cells) {
        Map<String, String> own = row.cells().cells();
        if (own.containsKey("step") && row.scope().group().equals("PR")) {
            cells.put("patient_step", "");
        }
        cells.putAll(own);
    }

    private static int indexOf(String group) {
        return switch (group) {
            case "CO" -> 0;
            case "PR" -> 1;
            case "OA" -> 2;
            case "PI" -> 3;
            case "CR" -> 4;
            default -> 5;
        };
    }

    /// The conditions of a row for a line of business, read from its cells once.
    ///
    /// @param group the group that it names; empty for any
    /// @param remark the remark code that must stand beside the reason code; empty for none
    private record Conditions(String group, String remark) {
        static Conditions of(CsvRow row) {
            return new Conditions(row.text("group"), row.text("rarc"));
        }

        int count() {
            return (group.isEmpty() ? 0 : 1) + (remark.isEmpty() ? 0 : 1);
        }

        boolean hold(String sentGroup, List<String> remarks) {
            return (group.isEmpty() || group.equals(sentGroup)) && (remark.isEmpty() || isAmong(remarks));
        }

        private boolean isAmong(List<String> remarks) {
            for (String sent : remarks) {
                if (CodeFiles.normalize(sent).equals(remark)) {
                    return true;
                }
            }
            return false;
        }
    }
}
