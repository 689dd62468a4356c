/// Checks segments against the rules of the 835 guide: their elements, types, lengths and codes, and their order.
@NullMarked
package health.overturn.remittance.validation;

import org.jspecify.annotations.NullMarked;
