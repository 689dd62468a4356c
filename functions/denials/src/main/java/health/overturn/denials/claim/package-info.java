/// The same claim over many remittances: identity, and the fold from a set of adjudications to facts.
@NullMarked
package health.overturn.denials.claim;

import org.jspecify.annotations.NullMarked;
