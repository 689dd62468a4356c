/// What the modules cannot forbid by themselves, each rule proved to fail on a violator.
@NullMarked
package health.overturn.local.architecture;

import org.jspecify.annotations.NullMarked;
