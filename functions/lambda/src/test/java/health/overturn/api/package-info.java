/// The HTTP API: routes, requests, forms and resources over plain values; problems as RFC 9457 describes them.
@NullMarked
package health.overturn.api;

import org.jspecify.annotations.NullMarked;
