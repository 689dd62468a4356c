/// Tests of identity and of the fold, over invented histories.
@NullMarked
package health.overturn.denials.claim;

import org.jspecify.annotations.NullMarked;
