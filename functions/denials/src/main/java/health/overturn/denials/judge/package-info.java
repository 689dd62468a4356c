/// What in a claim payment is a denial, and why: one rule over the claim, its transaction and the code tables.
@NullMarked
package health.overturn.denials.judge;

import org.jspecify.annotations.NullMarked;
