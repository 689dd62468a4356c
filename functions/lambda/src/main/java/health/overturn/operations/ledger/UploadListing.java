package health.overturn.operations.ledger;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Lists the uploads of a practice in the order of the ledger. Copies are left out.
public final class UploadListing {
    private static final int PAGE_SIZE = 20;
    private static final int MONTH_LENGTH = "2026-11".length();
    /// Sorts after the ordinal of every transaction.
    private static final String AFTER_ROWS = "~";

    private final DynamoDbTable table;

    public UploadListing(DynamoDbTable table) {
        this.table = table;
    }

    /// @param file the id of the upload
    /// @param position the position in the ledger after its rows
    public record ListedFile(String file, String position) {}

    /// The position in the ledger before all uploads of an instant and later.
    public static String positionBefore(Instant at) {
        String text = at.toString();
        return text.substring(0, text.length() - 1);
    }

    /// Finds the next upload after a position.
    ///
    /// @param until the position at which the list ends
    public Optional<ListedFile> findNext(PracticeKeys keys, String after, String until) {
        YearMonth last = month(until);
        String position = after;
        for (YearMonth month = month(after); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Item> rows;
            do {
                rows = table.query(new IndexRange(
                        Optional.empty(), keys.ledgerPartition(month), position, PAGE_SIZE, IndexRange.Direction.UP));
                Optional<String> found = rows.stream()
                        .filter(row -> !row.has(LedgerRowItem.COPY_OF) && !LedgerRowItem.isClosed(row))
                        .map(row -> row.key().sort())
                        .findFirst();
                if (found.isPresent()) {
                    return found.filter(sort -> sort.compareTo(until) < 0).map(UploadListing::listed);
                }
                position = rows.isEmpty() ? position : rows.getLast().key().sort();
            } while (rows.size() == PAGE_SIZE);
            position = "";
        }
        return Optional.empty();
    }

    private static ListedFile listed(String sort) {
        String rows = sort.substring(0, sort.lastIndexOf('#') + 1);
        return new ListedFile(sort.split("#", -1)[1], rows + AFTER_ROWS);
    }

    private static YearMonth month(String position) {
        return YearMonth.parse(position.substring(0, MONTH_LENGTH));
    }
}
