/// Turns bytes into X12 segments: delimiters, segments, elements and their values. The 835 is not known here.
@NullMarked
package health.overturn.remittance.x12;

import org.jspecify.annotations.NullMarked;
