/// The rule, step by step, on invented claims.
@NullMarked
package health.overturn.denials.judge;

import org.jspecify.annotations.NullMarked;
