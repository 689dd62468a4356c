/// The kernel of the HTTP API: requests and answers as plain values, routes, JSON and CSV bodies, callers, and problems
/// as
/// RFC 9457 describes them.
@NullMarked
package health.overturn.api.http;

import org.jspecify.annotations.NullMarked;
