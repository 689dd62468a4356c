/// The HTTP API: a router over plain values, JSON out, problems as RFC 9457 says.
@NullMarked
package health.overturn.lambda.api;

import org.jspecify.annotations.NullMarked;
