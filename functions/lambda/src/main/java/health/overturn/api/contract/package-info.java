/// What the contract says of every route, kept in one place: the values of its parameters, the columns of its lists,
/// and what `Idempotency-Key` does.
@NullMarked
package health.overturn.api.contract;

import org.jspecify.annotations.NullMarked;
