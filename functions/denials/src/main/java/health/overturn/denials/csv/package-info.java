/// Reads CSV tables: rows with named columns, and every error of a table with its row and column.
@NullMarked
package health.overturn.denials.csv;

import org.jspecify.annotations.NullMarked;
