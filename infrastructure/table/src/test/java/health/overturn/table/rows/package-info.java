/// A table of requests and the service's answers, run against the table server or, with `-Dtable.endpoint=…`, against
/// any other endpoint of DynamoDB's protocol.
@NullMarked
package health.overturn.table.rows;

import org.jspecify.annotations.NullMarked;
