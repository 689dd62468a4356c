/// The kernel of the HTTP API: requests, responses, routes, JSON and CSV bodies, callers, and problems (RFC 9457).
@NullMarked
package health.overturn.api.http;

import org.jspecify.annotations.NullMarked;
