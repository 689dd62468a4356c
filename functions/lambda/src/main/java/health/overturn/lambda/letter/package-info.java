/// The weekly letters, as they were written, in the bucket of records.
@NullMarked
package health.overturn.lambda.letter;

import org.jspecify.annotations.NullMarked;
