/// X12 bytes to segments: delimiters, segments, elements and the values in them. Nothing here knows what an 835 is.
@NullMarked
package health.overturn.remittance.x12;

import org.jspecify.annotations.NullMarked;
