/// Tests of the identity of adjudications and of the fold, on invented histories.
@NullMarked
package health.overturn.denials.adjudication;

import org.jspecify.annotations.NullMarked;
