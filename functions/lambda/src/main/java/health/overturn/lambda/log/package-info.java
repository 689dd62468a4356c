/// The log for operators: one JSON object a line, built here alone, without patient data.
@NullMarked
package health.overturn.lambda.log;

import org.jspecify.annotations.NullMarked;
