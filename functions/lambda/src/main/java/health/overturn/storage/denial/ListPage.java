package health.overturn.storage.denial;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One page of a list.
///
/// @param next the position after which the next page starts; empty on the last page
public record ListPage<T>(List<T> items, String next) {
    public ListPage {
        items = List.copyOf(items);
    }

    /// The same page with each item converted.
    public <R> ListPage<R> map(Function<T, R> converter) {
        return new ListPage<>(items.stream().map(converter).toList(), next);
    }

    /// This page and the one after it as one.
    public ListPage<T> followedBy(ListPage<T> rest) {
        return new ListPage<>(Stream.concat(items.stream(), rest.items.stream()).toList(), rest.next);
    }
}
