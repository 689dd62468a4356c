/// The functions of template.yaml, one handler each. A handler parses an event, calls one use case, logs and answers
/// the result.
@NullMarked
package health.overturn.lambda;

import org.jspecify.annotations.NullMarked;
