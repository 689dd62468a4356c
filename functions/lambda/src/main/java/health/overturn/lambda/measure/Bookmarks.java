package health.overturn.lambda.measure;

import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.time.Instant;

/// Where each practice's bookmark is kept: the one thing that says which book is its book.
final class Bookmarks {
    private static final String THROUGH = "at";
    private static final String SINCE = "from";
    private static final String FOLDER = "book";

    private final Table table;

    Bookmarks(Table table) {
        this.table = table;
    }

    Bookmark find(Practice practice) {
        return table.get(practice.keys().bookmark())
                .map(item -> new Bookmark(
                        item.number(DenialItem.VERSION),
                        item.moment(THROUGH).orElse(Instant.EPOCH),
                        item.moment(SINCE).orElse(Instant.EPOCH),
                        item.text(FOLDER)))
                .orElse(Bookmark.NONE);
    }

    /// @throws IllegalStateException if another run has moved it meanwhile
    void move(Practice practice, Bookmark next) {
        Item item = Item.at(practice.keys().bookmark())
                .with(DenialItem.VERSION, next.version())
                .with(THROUGH, next.through().toString())
                .with(SINCE, next.since().toString())
                .with(FOLDER, next.folder());
        boolean moved = next.version() == 1 ? table.putIfAbsent(item) : table.putOver(item, next.version() - 1);
        if (!moved) {
            throw new IllegalStateException(
                    "measuring, " + practice.id() + ": to be alone was expected but another run is under way");
        }
    }
}
