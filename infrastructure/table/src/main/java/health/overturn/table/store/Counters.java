package health.overturn.table.store;

/// Numbers that count: the commits of the database, and the items of each table by its id.
final class Counters {
    static final long COMMITS = 0;

    private Counters() {}

    static void add(Session session, long counter, long difference) {
        session.execute("UPDATE counters SET value = value + ? WHERE id = ?", difference, counter);
    }

    static long value(Session session, long counter) {
        return session.first("SELECT value FROM counters WHERE id = ?", row -> row.number(1), counter)
                .orElse(0L);
    }
}
