/// A practice's settings document: JSON in, checked settings out, with every fault of the whole named at
/// once.
@NullMarked
package health.overturn.lambda.settings;

import org.jspecify.annotations.NullMarked;
