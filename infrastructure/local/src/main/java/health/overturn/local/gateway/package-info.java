/// The HTTP API: checks tokens like API Gateway's JWT authorizer, and invokes functions with payload format 2.0 events.
@NullMarked
package health.overturn.local.gateway;

import org.jspecify.annotations.NullMarked;
