package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The table of filing limits. Immutable. A practice's contracts come before published limits.
public final class FilingLimits {
    private static final int KEY_COLUMNS = 7;

    private final Map<Deadline.Kind, List<FilingLimit>> byKind;

    private FilingLimits(List<FilingLimit> limits) {
        Map<Deadline.Kind, List<FilingLimit>> grouped = new EnumMap<>(Deadline.Kind.class);
        limits.forEach(limit ->
                grouped.computeIfAbsent(limit.kind(), _ -> new ArrayList<>()).add(limit));
        this.byKind = grouped;
    }

    /// The limits of the product, read when they are first asked for.
    private static final class Standard {
        private static final CsvTable TABLE = CsvTable.fromResource(FilingLimits.class, "deadlines", KEY_COLUMNS);
        private static final List<FilingLimit> ROWS = parse(TABLE, FilingLimit.Origin.PRODUCT, _ -> true);
        private static final FilingLimits LIMITS = new FilingLimits(ROWS);
    }

    /// The limits of the product, each with its source. Where published lists differ, the shorter limit
    /// applies.
    public static FilingLimits standard() {
        return Standard.LIMITS;
    }

    /// The standard limits with a practice's own, which come first for what they name.
    ///
    /// @param rows text by column. The key is payer, lines_of_business, state, kind, level, party and
    ///     effective_from. The other columns are effective_to, time, grace, from, confidence (HIGH by default),
    ///     source_title, source_date and note.
    /// @throws health.overturn.denials.csv.InvalidCsvTableException with every error of every row
    public static FilingLimits withOverrides(List<Map<String, String>> rows) {
        return withOverrides(rows, _ -> true);
    }

    /// The same, where a row for a payer that nobody knows is an error, too.
    ///
    /// @param namesPayer tells which ids, and which groups as `group:` and a name, the practice's settings
    ///     name; the payers of the product's table are always known
    public static FilingLimits withOverrides(List<Map<String, String>> rows, Predicate<String> namesPayer) {
        CsvErrors errors = new CsvErrors();
        List<Map<String, String>> confident =
                rows.stream().map(FilingLimits::withConfidence).toList();
        CsvTable table = Standard.TABLE.withoutRows().withOverrides(confident, errors);
        Set<String> published = new HashSet<>();
        Standard.ROWS.forEach(limit -> published.add(limit.scope().payer()));
        List<FilingLimit> limits = new ArrayList<>(Standard.ROWS);
        limits.addAll(parse(table, FilingLimit.Origin.PRACTICE, namesPayer.or(published::contains), errors));
        errors.throwIfAny();
        return new FilingLimits(limits);
    }

    private static Map<String, String> withConfidence(Map<String, String> row) {
        Map<String, String> confident = new HashMap<>(row);
        confident.putIfAbsent("confidence", Deadline.Confidence.HIGH.name());
        return confident;
    }

    private static List<FilingLimit> parse(CsvTable table, FilingLimit.Origin origin, Predicate<String> isKnownPayer) {
        CsvErrors errors = new CsvErrors();
        List<FilingLimit> limits = parse(table, origin, isKnownPayer, errors);
        errors.throwIfAny();
        return limits;
    }

    private static List<FilingLimit> parse(
            CsvTable table, FilingLimit.Origin origin, Predicate<String> isKnownPayer, CsvErrors errors) {
        FilingLimitParser parser = new FilingLimitParser(isKnownPayer, errors);
        List<FilingLimit> limits = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            limits.add(parser.parse(row, origin));
        }
        return limits;
    }

    /// The limits of one kind of answer of one party, at most one for each level, in the order of the levels.
    List<FilingLimit> find(Deadline.Kind kind, Deadline.Party party, DeadlineInputs inputs) {
        SortedMap<Integer, FilingLimit> byLevel = new TreeMap<>();
        for (FilingLimit limit : byKind.getOrDefault(kind, List.of())) {
            if (limit.party() == party && limit.scope().contains(inputs)) {
                byLevel.merge(limit.level(), limit, (best, other) -> other.takesPrecedenceOver(best) ? other : best);
            }
        }
        return List.copyOf(byLevel.values());
    }
}
