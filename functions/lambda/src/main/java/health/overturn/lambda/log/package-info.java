/// One JSON line per thing worth knowing, to standard output, where Lambda picks it up.
@NullMarked
package health.overturn.lambda.log;

import org.jspecify.annotations.NullMarked;
