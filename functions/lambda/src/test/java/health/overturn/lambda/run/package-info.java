/// The runs, beside the functions, on the local table.
@NullMarked
package health.overturn.lambda.run;

import org.jspecify.annotations.NullMarked;
