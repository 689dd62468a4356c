/// What the generator says it made up against what reader, rule and fold make of its files.
@NullMarked
package health.overturn.denials.truth;

import org.jspecify.annotations.NullMarked;
