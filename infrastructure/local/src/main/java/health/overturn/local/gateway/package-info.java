/// The HTTP API: checks the token as API Gateway's JWT authorizer does and hands the function the payload 2.0 event.
@NullMarked
package health.overturn.local.gateway;

import org.jspecify.annotations.NullMarked;
