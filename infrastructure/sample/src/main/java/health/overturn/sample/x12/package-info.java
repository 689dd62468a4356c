/// Writes X12: delimiters, segments, interchanges with their counts, amounts and check digits.
@NullMarked
package health.overturn.sample.x12;

import org.jspecify.annotations.NullMarked;
