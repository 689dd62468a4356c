/// DynamoDB's expression language: conditions, key conditions, filters, projections and updates, read and carried out
/// on
/// items in the JSON form of the protocol (`{"pk":{"S":"…"}}`). What it refuses, it refuses in the service's own words,
/// so
/// that a mistake shows on one machine as it would in the cloud. Follows the DynamoDB Developer Guide, "Expressions".
@NullMarked
package health.overturn.table.expression;

import org.jspecify.annotations.NullMarked;
