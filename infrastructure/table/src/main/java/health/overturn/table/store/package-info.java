/// The store under the tables and queues: SQLite in one folder, or in memory for tests.
///
/// This package knows SQL, bytes and files, and nothing of DynamoDB's protocol. A [Database] has one writer, which
/// commits all requests that wait in one transaction and answers each only after the commit, and several readers beside
/// it. Keys are bytes in their order; each row holds a checksum, because SQLite has none of its own. One process owns a
/// folder at a time.
@NullMarked
package health.overturn.table.store;

import org.jspecify.annotations.NullMarked;
