/// Export and import of everything that a practice has: the items of the table in the format of DynamoDB's own export
/// to
/// S3, the objects of both buckets, and a manifest with counts, hashes and a digest. All goes through the protocols of
/// DynamoDB and S3, so it works for one machine and for AWS.
@NullMarked
package health.overturn.local.transfer;

import org.jspecify.annotations.NullMarked;
