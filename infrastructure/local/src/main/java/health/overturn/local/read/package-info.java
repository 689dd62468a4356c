/// `./overturn read`: remittances read and judged without any stack, as a table or as JSON.
@NullMarked
package health.overturn.local.read;

import org.jspecify.annotations.NullMarked;
