/// What people do to denials: each command goes to the rules of the denial's life, and what they decide is
/// stored over the version that they saw, or not at all.
@NullMarked
package health.overturn.lambda.work;

import org.jspecify.annotations.NullMarked;
