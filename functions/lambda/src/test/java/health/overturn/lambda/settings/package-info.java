/// Settings documents, good ones and those with faults.
@NullMarked
package health.overturn.lambda.settings;

import org.jspecify.annotations.NullMarked;
