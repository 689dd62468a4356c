/// The functions of template.yaml, one to one: each unwraps an event, calls one use case, translates its
/// outcome.
@NullMarked
package health.overturn.lambda;

import org.jspecify.annotations.NullMarked;
