/// Tests of the kernel of the HTTP API.
@NullMarked
package health.overturn.api.http;

import org.jspecify.annotations.NullMarked;
