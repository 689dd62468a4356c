/// Prevention reviews as they are stored and moved: by a week's end, and by people.
@NullMarked
package health.overturn.lambda.prevention;

import org.jspecify.annotations.NullMarked;
