/// Tests of the reader: case by case, against the generator's truth, against StAEDI, and against bytes of any kind.
@NullMarked
package health.overturn.remittance;

import org.jspecify.annotations.NullMarked;
