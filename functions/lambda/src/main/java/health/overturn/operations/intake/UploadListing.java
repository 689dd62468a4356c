package health.overturn.operations.intake;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The files that came in, in the order of the ledger; copies count for the file whose bytes they have.
public final class UploadListing {
    private static final int AT_ONCE = 20;
    private static final int MONTH_LENGTH = "2026-11".length();
    /// Comes after the ordinals of all transactions.
    private static final String AFTER_ROWS = "~";

    private final DynamoDbTable table;

    public UploadListing(DynamoDbTable table) {
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
    public Optional<Listed> next(PracticeKeys keys, String after, String until) {
        YearMonth last = month(until);
        String place = after;
        for (YearMonth month = month(after); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Item> rows;
            do {
                rows = table.query(
                        new IndexRange(Optional.empty(), keys.ledger(month), place, AT_ONCE, IndexRange.Direction.UP));
                Optional<String> found = rows.stream()
                        .filter(row -> !row.has(LedgerRowItem.COPY_OF))
                        .map(row -> row.key().sort())
                        .findFirst();
                if (found.isPresent()) {
                    return found.filter(sort -> sort.compareTo(until) < 0).map(UploadListing::listed);
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
