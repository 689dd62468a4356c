package health.overturn.table.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Says once what keeps the database from being written or read, and once that it is written again.
final class ProblemLog {
    private static final String NONE = "";

    private final Consumer<String> lines;
    private final AtomicReference<String> current = new AtomicReference<>(NONE);

    ProblemLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void report(RuntimeException failure) {
        String problem = failure instanceof StoreException known
                ? String.valueOf(known.getMessage())
                : "could not write: " + failure.getClass().getName();
        if (!problem.equals(current.getAndSet(problem))) {
            lines.accept(problem);
        }
    }

    void writable() {
        if (!NONE.equals(current.get()) && !NONE.equals(current.getAndSet(NONE))) {
            lines.accept("the table's database is written again");
        }
    }
}
