/// Tests of the judging rules, on invented claims.
@NullMarked
package health.overturn.denials.judge;

import org.jspecify.annotations.NullMarked;
