/// The nightly check that every move of a denial has been told: the versions in the table against those in the
/// log. What is missing is told again.
@NullMarked
package health.overturn.lambda.reconcile;

import org.jspecify.annotations.NullMarked;
