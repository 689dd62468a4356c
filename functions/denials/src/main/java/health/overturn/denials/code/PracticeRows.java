package health.overturn.denials.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A practice's own rows for the code tables, each list by its key and in the order in which the rows apply: a row
/// that names more conditions comes later and so outranks the others.
record PracticeRows(
        Map<String, List<PracticeRow>> carc,
        Map<String, List<PracticeRow>> rarc,
        Map<String, List<PracticeRow>> pairs,
        Map<String, List<PracticeRow>> ncpdp) {
    static final PracticeRows NONE = new PracticeRows(Map.of(), Map.of(), Map.of(), Map.of());

    boolean isEmpty() {
        return carc.isEmpty() && rarc.isEmpty() && pairs.isEmpty() && ncpdp.isEmpty();
    }

    static Map<String, List<PracticeRow>> byKey(List<PracticeRow> rows) {
        Map<String, List<PracticeRow>> byKey = new LinkedHashMap<>();
        for (PracticeRow row : rows) {
            byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        }
        Comparator<PracticeRow> fewestConditionsFirst =
                Comparator.comparingInt(row -> row.scope().conditions());
        byKey.values().forEach(rowsOfKey -> rowsOfKey.sort(fewestConditionsFirst));
        return byKey;
    }

    /// The rows that apply to one payer and line of business on one day.
    PracticeRows inForce(String payer, String lineOfBusiness, @Nullable LocalDate day) {
        if (isEmpty()) {
            return NONE;
        }
        return new PracticeRows(
                inForce(carc, payer, lineOfBusiness, day),
                inForce(rarc, payer, lineOfBusiness, day),
                inForce(pairs, payer, lineOfBusiness, day),
                inForce(ncpdp, payer, lineOfBusiness, day));
    }

    private static Map<String, List<PracticeRow>> inForce(
            Map<String, List<PracticeRow>> rows, String payer, String lineOfBusiness, @Nullable LocalDate day) {
        Map<String, List<PracticeRow>> inForce = new HashMap<>();
        for (Map.Entry<String, List<PracticeRow>> entry : rows.entrySet()) {
            List<PracticeRow> rowsInForce = entry.getValue().stream()
                    .filter(row -> row.scope().isInForce(payer, lineOfBusiness, day))
                    .toList();
            if (!rowsInForce.isEmpty()) {
                inForce.put(entry.getKey(), rowsInForce);
            }
        }
        return inForce;
    }

    /// The conditions of all rows.
    List<RowScope> scopes() {
        List<RowScope> scopes = new ArrayList<>();
        for (Map<String, List<PracticeRow>> rows : List.of(carc, rarc, pairs, ncpdp)) {
            for (List<PracticeRow> rowsOfKey : rows.values()) {
                rowsOfKey.forEach(row -> scopes.add(row.scope()));
            }
        }
        return scopes;
    }
}
