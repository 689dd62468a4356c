package health.overturn.table;

import health.overturn.table.store.Database;
import java.time.InstantSource;

/// What all tables share.
///
/// @param clock gives the times of stream records
/// @param listener receives every change
record TableContext(Database database, InstantSource clock, WriteListener listener) {}
