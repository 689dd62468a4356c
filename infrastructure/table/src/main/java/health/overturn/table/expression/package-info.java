/// DynamoDB's expression language: conditions, key conditions, filters and projections on items in the JSON form of the
/// protocol (`{"pk":{"S":"…"}}`). Developer Guide, "Expressions".
///
/// Errors have the service's own texts, so that a mistake shows on one machine as it does in the cloud.
@NullMarked
package health.overturn.table.expression;

import org.jspecify.annotations.NullMarked;
