/// Scenarios of claims and payers, and the truth that each of them must come to.
@NullMarked
package health.overturn.sample.scenario;

import org.jspecify.annotations.NullMarked;
