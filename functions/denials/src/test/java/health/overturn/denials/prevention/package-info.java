/// Tests of prevention, on a few weeks of an invented practice.
@NullMarked
package health.overturn.denials.prevention;

import org.jspecify.annotations.NullMarked;
