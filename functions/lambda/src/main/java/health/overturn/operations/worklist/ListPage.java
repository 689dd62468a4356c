package health.overturn.operations.worklist;

import java.util.List;
import java.util.stream.Stream;

/// Some rows of a list.
///
/// @param next the place after which the rest begins; empty at the end
public record ListPage(List<ListRow> rows, String next) {
    public ListPage {
        rows = List.copyOf(rows);
    }

    ListPage followedBy(ListPage rest) {
        return new ListPage(Stream.concat(rows.stream(), rest.rows.stream()).toList(), rest.next);
    }

    /// Where in a list to start, and how much of it is wanted.
    public record Window(String after, int limit) {}
}
