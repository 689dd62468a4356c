/// The local stack's table: a small store in memory that speaks DynamoDB's JSON protocol.
///
/// The SDK and `aws dynamodb` talk to it as to the service. It has what Overturn's code uses: items with conditions and
/// updates, batches, transactions with their reasons, queries and scans over the table and its global indexes, paging,
/// units by the service's size rules, its refusals in its own words, and the stream of what changed, of one shard. Of
/// PartiQL it has inserts in batches. It has no local indexes, no backups, and what has expired stays until it is
/// deleted, as it may in the service for days. Signatures are not checked. What is to outlive the process is in a
/// [Journal].
///
/// DynamoDB Local does more, under its vendor's own terms; nothing here depends on it.
@NullMarked
package health.overturn.table;

import org.jspecify.annotations.NullMarked;
