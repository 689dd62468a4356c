/// Tables for people who act on a part of the figures: payers, deadlines, contractual write-offs, and the comparison
/// with a baseline.
@NullMarked
package health.overturn.denials.report;

import org.jspecify.annotations.NullMarked;
