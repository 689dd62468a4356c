/// The API asked as a client asks it, and held against its contract.
@NullMarked
package health.overturn.lambda.api;

import org.jspecify.annotations.NullMarked;
