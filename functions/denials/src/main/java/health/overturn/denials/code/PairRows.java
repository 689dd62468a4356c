package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pairs of a reason code and a remark code that are in force in one book.
final class PairRows {
    private static final String ANY_REMARK = "*";

    private final Map<String, Map<String, CodePair>> byReason;

    private PairRows(Map<String, Map<String, CodePair>> byReason) {
        this.byReason = byReason;
    }

    private static final class Standard {
        static final PairRows ROWS = new PairRows(standardPairs());
    }

    static PairRows of(PracticeRows practice) {
        if (practice.pairs().isEmpty()) {
            return Standard.ROWS;
        }
        Map<String, Map<String, CodePair>> pairs = standardPairs();
        CodeRowParser parser = new CodeRowParser(new CsvErrors());
        for (List<PracticeRow> rows : practice.pairs().values()) {
            put(parser.parsePair(rows.getLast().cells()), pairs);
        }
        return new PairRows(pairs);
    }

    @Nullable CodePair find(String carc, String rarc) {
        Map<String, CodePair> pairs = byReason.get(carc);
        return pairs == null ? null : pairs.get(CodeFiles.normalize(rarc));
    }

    boolean remarkDecides(String carc) {
        Map<String, CodePair> pairs = byReason.get(carc);
        CodePair anyRemark = pairs == null ? null : pairs.get(ANY_REMARK);
        return anyRemark != null && anyRemark.remarkDecides();
    }

    private static Map<String, Map<String, CodePair>> standardPairs() {
        Map<String, Map<String, CodePair>> pairs = new HashMap<>();
        CsvErrors errors = new CsvErrors();
        CodeRowParser parser = new CodeRowParser(errors);
        for (String carc : CodeFiles.pairs().keys()) {
            for (CsvRow row : CodeFiles.pairs().rows(carc)) {
                put(parser.parsePair(row), pairs);
            }
        }
        errors.throwIfAny();
        return pairs;
    }

    private static void put(CodePair pair, Map<String, Map<String, CodePair>> pairs) {
        Map<String, CodePair> pairsOfReason = pairs.get(pair.carc());
        if (pairsOfReason == null) {
            pairsOfReason = new HashMap<>();
            pairs.put(pair.carc(), pairsOfReason);
        }
        pairsOfReason.put(pair.rarc(), pair);
    }
}
