/// `./overturn read`: reads and judges remittances without a stack, and prints tables or JSON.
@NullMarked
package health.overturn.local.read;

import org.jspecify.annotations.NullMarked;
