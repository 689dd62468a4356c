/// Tests of the harsh table server.
@NullMarked
package health.overturn.table.harsh;

import org.jspecify.annotations.NullMarked;
