/// Reads and writes JSON and compressed lines.
@NullMarked
package health.overturn.storage.json;

import org.jspecify.annotations.NullMarked;
