/// Tests of the HTTP server.
@NullMarked
package health.overturn.table.http;

import org.jspecify.annotations.NullMarked;
