/// Changes from the stream of the table: which moves a changed denial brought, and where a failed record is found
/// again.
@NullMarked
package health.overturn.messaging.stream;

import org.jspecify.annotations.NullMarked;
