/// Stores the adjudications of a claim and updates its denials: reads the claim, folds it, and writes the result
/// conditionally on versions.
///
/// [ClaimStore] is the entry point. Three rules in `functions/lambda/KEYS.md` make the result independent of order.
@NullMarked
package health.overturn.storage.claim;

import org.jspecify.annotations.NullMarked;
