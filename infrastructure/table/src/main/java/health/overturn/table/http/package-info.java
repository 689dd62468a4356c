/// The JDK's HTTP server as the local stack uses it: on the loopback address only, closed to web pages of other
/// origins, and with a virtual thread for each request.
@NullMarked
package health.overturn.table.http;

import org.jspecify.annotations.NullMarked;
