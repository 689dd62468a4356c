package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A book with its blocks, kept as whoever stores them does.
public final class Books {
    private final Map<String, Block> blocks = new HashMap<>();
    private Book book = Book.NONE;

    public static Book of(Collection<LoggedAdjudication> lines) {
        return new Books().add(lines).book();
    }

    public Books add(Collection<LoggedAdjudication> lines) {
        Block.parts(lines).forEach((name, part) -> {
            Block.Grown grown = blocks.getOrDefault(name, Block.NONE).plus(part);
            blocks.put(name, grown.block());
            book = book.plus(grown.change());
        });
        return this;
    }

    public Book book() {
        return book;
    }

    public Map<String, Block> blocks() {
        return blocks;
    }
}
