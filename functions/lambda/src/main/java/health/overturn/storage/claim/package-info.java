/// Stores adjudications of a claim and keeps its denials in step: reads the claim, folds it, merges the result and
/// writes
/// conditionally on versions.
///
/// [ClaimStore] is the way in. Three rules in `functions/lambda/KEYS.md` make the result independent of order.
@NullMarked
package health.overturn.storage.claim;

import org.jspecify.annotations.NullMarked;
