/// The JDK's HTTP server as the local stack uses it: on loopback alone, a virtual thread for each request.
@NullMarked
package health.overturn.table.http;

import org.jspecify.annotations.NullMarked;
