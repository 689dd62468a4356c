/// What is in a sample, said by the one who made it up: what each claim payment is, what a file comes to, what became
/// of
/// each denial.
@NullMarked
package health.overturn.sample.truth;

import org.jspecify.annotations.NullMarked;
