package health.overturn.lambda.intake;

import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Stretch;
import health.overturn.lambda.store.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The files that came in, in the order of the ledger; copies count for the file whose bytes they have.
public final class Uploads {
    private static final int AT_ONCE = 20;
    private static final int MONTH_LENGTH = "2026-11".length();
    /// Comes after the ordinals of all transactions.
    private static final String AFTER_ROWS = "~";

    private final Table table;

    public Uploads(Table table) {
        this.table = table;
    }

    /// @param file its id
    /// @param place what follows it in the ledger comes after this
    public record Listed(String file, String place) {}

    /// The place before everything that came in at a moment.
    public static String before(Instant at) {
        String text = at.toString();
        return text.substring(0, text.length() - 1);
    }

    /// The next file after a place.
    ///
    /// @param until the place where the list ends
    public Optional<Listed> next(Keys keys, String after, String until) {
        YearMonth last = month(until);
        String place = after;
        for (YearMonth month = month(after); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Item> rows;
            do {
                rows = table.stretch(
                        new Stretch(Optional.empty(), keys.ledger(month), place, AT_ONCE, Stretch.Direction.UP));
                Optional<String> found = rows.stream()
                        .filter(row -> !row.has(RemittanceItem.COPY_OF))
                        .map(row -> row.key().sort())
                        .findFirst();
                if (found.isPresent()) {
                    return found.filter(sort -> sort.compareTo(until) < 0).map(Uploads::listed);
                }
                place = rows.isEmpty() ? place : rows.getLast().key().sort();
            } while (rows.size() == AT_ONCE);
            place = "";
        }
        return Optional.empty();
    }

    private static Listed listed(String sort) {
        String rows = sort.substring(0, sort.lastIndexOf('#') + 1);
        return new Listed(sort.split("#", -1)[1], rows + AFTER_ROWS);
    }

    private static YearMonth month(String place) {
        return YearMonth.parse(place.substring(0, MONTH_LENGTH));
    }
}
