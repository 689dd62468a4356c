/// The record of reads: who was shown patients' data, and who was refused.
@NullMarked
package health.overturn.storage.read;

import org.jspecify.annotations.NullMarked;
