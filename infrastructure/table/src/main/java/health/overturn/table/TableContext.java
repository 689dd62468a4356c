package health.overturn.table;

import health.overturn.table.store.Database;
import java.time.InstantSource;

/// The database of all tables, and the clock for the times of stream records.
record TableContext(Database database, InstantSource clock) {}
