/// The one table: its keys, its items, and the few calls that the product makes on it.
///
/// `functions/lambda/KEYS.md` is the key design: every question, the key or index that answers it, and
/// what it costs.
@NullMarked
package health.overturn.lambda.store;

import org.jspecify.annotations.NullMarked;
