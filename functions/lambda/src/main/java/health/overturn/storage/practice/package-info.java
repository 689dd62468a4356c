/// Practices: their settings and salt, and the directory of their index partitions.
@NullMarked
package health.overturn.storage.practice;

import org.jspecify.annotations.NullMarked;
