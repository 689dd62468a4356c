/// The truth about a sample, from the scenarios that generated it: each claim payment, each file, each denial.
@NullMarked
package health.overturn.sample.truth;

import org.jspecify.annotations.NullMarked;
