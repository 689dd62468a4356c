/// Tables that are data: rows with named columns, read strictly, overridden row by row, all faults named at once.
@NullMarked
package health.overturn.denials.table;

import org.jspecify.annotations.NullMarked;
