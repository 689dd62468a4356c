/// Tests of the local gateway.
@NullMarked
package health.overturn.local.gateway;

import org.jspecify.annotations.NullMarked;
