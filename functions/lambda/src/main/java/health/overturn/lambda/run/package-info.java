/// The rhythm: a schedule asks every hour, the practices whose local time has come are found, and each is
/// run for by itself. A run is known by practice, routine and week (or day), and can be repeated.
@NullMarked
package health.overturn.lambda.run;

import org.jspecify.annotations.NullMarked;
