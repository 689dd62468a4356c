/// X12 as bytes: delimiters, segments, interchanges and their counts, amounts and check digits.
@NullMarked
package health.overturn.sample.x12;

import org.jspecify.annotations.NullMarked;
