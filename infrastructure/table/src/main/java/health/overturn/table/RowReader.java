package health.overturn.table;

import health.overturn.table.store.KeyRange;
import health.overturn.table.store.RowPage;
import health.overturn.table.store.RowPage.StoredRow;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a range in parts, as far as they are used. It holds no connection between the parts.
final class RowReader implements Iterator<StoredRow> {
    private static final int FIRST_PART = 32;
    private static final int LARGEST_PART = 512;

    private final Table table;
    private final @Nullable Index index;
    private KeyRange rest;
    private int limit = FIRST_PART;
    private RowPage part;
    private Iterator<StoredRow> rows;

    /// @param index the index whose order the range is in; null for the order of the table
    RowReader(Table table, @Nullable Index index, KeyRange range) {
        this.table = table;
        this.index = index;
        this.rest = range;
        this.part = readPart();
        this.rows = part.rows().iterator();
    }

    Stream<StoredRow> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        if (!rows.hasNext() && part.isFull()) {
            limit = Math.min(limit * 2, LARGEST_PART);
            part = readPart();
            rows = part.rows().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public StoredRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StoredRow row = rows.next();
        rest = rest.behind(row.position());
        return row;
    }

    private RowPage readPart() {
        return index == null ? table.range(rest, limit) : table.range(index, rest, limit);
    }
}
