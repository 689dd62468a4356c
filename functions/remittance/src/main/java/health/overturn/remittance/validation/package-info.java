/// Checks segments against the rules of the 835 guide: which elements a segment has, their types and lengths, the codes
/// that are allowed, and the order of segments.
@NullMarked
package health.overturn.remittance.validation;

import org.jspecify.annotations.NullMarked;
