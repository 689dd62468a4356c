/// Intake: an upload becomes adjudications, denials and ledger rows. Each is counted once, however often and in however
/// many attempts the file is read.
@NullMarked
package health.overturn.operations.intake;

import org.jspecify.annotations.NullMarked;
