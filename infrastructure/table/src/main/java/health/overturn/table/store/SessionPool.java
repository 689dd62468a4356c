package health.overturn.table.store;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Sessions that threads borrow for one action each.
final class SessionPool implements AutoCloseable {
    private static final int MAX_WAIT_SECONDS = 60;

    private final BlockingQueue<Session> free;
    private final int size;
    private volatile boolean isClosed;

    SessionPool(Session... sessions) {
        this.size = sessions.length;
        this.free = new ArrayBlockingQueue<>(size);
        free.addAll(List.of(sessions));
    }

    <T> T with(Function<Session, T> action) {
        Session session = borrow();
        try {
            return action.apply(session);
        } finally {
            free.add(session);
        }
    }

    /// Closes the sessions, each once its action is done.
    @Override
    public void close() {
        isClosed = true;
        for (int i = 0; i < size; i++) {
            take().close();
        }
    }

    private Session borrow() {
        if (isClosed) {
            throw StoreException.failed("the database is closed");
        }
        return take();
    }

    private Session take() {
        try {
            Session session = free.poll(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            if (session == null) {
                throw StoreException.failed(
                        "no connection to the database became free in %d s; try again".formatted(MAX_WAIT_SECONDS));
            }
            return session;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreException.failed("interrupted while waiting for a connection to the database", e);
        }
    }
}
