/// Finds stored denials by id, by index and by claim number, and records who was shown patients' data.
@NullMarked
package health.overturn.storage.denial;

import org.jspecify.annotations.NullMarked;
