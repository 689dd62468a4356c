/// Claims over many remittances: the identity of adjudications, and the fold from a set of them to facts.
@NullMarked
package health.overturn.denials.claim;

import org.jspecify.annotations.NullMarked;
