/// Scenarios of claims and payers, with the truth about each.
@NullMarked
package health.overturn.sample.scenario;

import org.jspecify.annotations.NullMarked;
