/// Tables for those who act on a part of the figures: payers side by side, deadlines, what contracts took off, and how
/// far a practice has come since its baseline.
@NullMarked
package health.overturn.denials.report;

import org.jspecify.annotations.NullMarked;
