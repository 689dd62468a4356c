/// Items and their keys as the service sees them: their forms, sizes and order, and the errors that it answers.
@NullMarked
package health.overturn.table.item;

import org.jspecify.annotations.NullMarked;
