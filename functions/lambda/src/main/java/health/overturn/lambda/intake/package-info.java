/// Taking in: an upload becomes adjudications, denials and rows of the ledger, counted once, whatever
/// happens.
@NullMarked
package health.overturn.lambda.intake;

import org.jspecify.annotations.NullMarked;
