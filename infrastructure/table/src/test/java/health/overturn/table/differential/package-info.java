/// Random requests, right and wrong, to the table server and to a plain model of a table, which must agree.
@NullMarked
package health.overturn.table.differential;

import org.jspecify.annotations.NullMarked;
