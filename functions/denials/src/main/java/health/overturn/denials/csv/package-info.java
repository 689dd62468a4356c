/// Reads CSV tables. A table has rows with named columns, and its errors name row and column.
@NullMarked
package health.overturn.denials.csv;

import org.jspecify.annotations.NullMarked;
