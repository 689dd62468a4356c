/// The whole system on one machine, wired from template.yaml, reachable from this machine alone.
@NullMarked
package health.overturn.local.stack;

import org.jspecify.annotations.NullMarked;
