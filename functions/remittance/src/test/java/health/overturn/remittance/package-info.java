/// Tests of the reader: single cases, the generator's truth, StAEDI, and bytes of any kind.
@NullMarked
package health.overturn.remittance;

import org.jspecify.annotations.NullMarked;
