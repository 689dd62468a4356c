/// What may be written down about a failure without patient data: class names, stack frames and AWS codes.
@NullMarked
package health.overturn.storage.failure;

import org.jspecify.annotations.NullMarked;
