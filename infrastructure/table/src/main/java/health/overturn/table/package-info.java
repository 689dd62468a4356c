/// A table server over SQLite that speaks DynamoDB's JSON protocol, for the local stack and for tests.
///
/// The SDK and `aws dynamodb` call it as they call the service. It offers what Overturn uses: conditional puts and
/// deletions, batches, inserts by PartiQL statement, queries of the table and its global indexes, paging, consumed
/// capacity by the service's size rules, and a stream of one shard. Errors have the service's own texts.
///
/// A request is checked as a whole before anything of it runs, as strictly as the service does, and the members
/// of each operation are a closed list. A harsh server shows the service's bad days.
///
/// Overturn's code never scans. Scan is here for tests and for `aws dynamodb scan` on the local stack. UpdateItem,
/// transactions, local indexes and backups are missing, because nothing calls them. Expired items stay until they are
/// deleted, as they may in the service for days. Signatures are not checked. The tables lie in a
/// [health.overturn.table.store.Database], in memory or in a folder; a request is one transaction there, and is
/// answered after its commit. [TableCheck] names what is damaged in a folder.
///
/// DynamoDB Local does more, under its vendor's own terms; nothing here depends on it.
@NullMarked
package health.overturn.table;

import org.jspecify.annotations.NullMarked;
