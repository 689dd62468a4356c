/// How strictly tables are read.
@NullMarked
package health.overturn.denials.table;

import org.jspecify.annotations.NullMarked;
