/// Compares, each night, the versions of stored denials with the versions in the move log, and publishes what is
/// missing.
@NullMarked
package health.overturn.operations.reconcile;

import org.jspecify.annotations.NullMarked;
