/// What a payer answers to one claim, what it means, and how that is written between CLP and the next CLP.
@NullMarked
package health.overturn.sample.claim;

import org.jspecify.annotations.NullMarked;
