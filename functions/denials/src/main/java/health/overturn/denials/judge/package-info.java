/// Decides by the code tables what a claim payment means, and why.
@NullMarked
package health.overturn.denials.judge;

import org.jspecify.annotations.NullMarked;
