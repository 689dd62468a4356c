/// Practices: their settings, salt, payers and the directory of known payers.
@NullMarked
package health.overturn.storage.practice;

import org.jspecify.annotations.NullMarked;
