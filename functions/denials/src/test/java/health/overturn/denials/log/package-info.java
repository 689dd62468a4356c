/// What a file says of claims, as lines of the log.
@NullMarked
package health.overturn.denials.log;

import org.jspecify.annotations.NullMarked;
