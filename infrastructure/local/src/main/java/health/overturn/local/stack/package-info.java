/// The whole system on one machine, wired from template.yaml and reachable only from this machine.
@NullMarked
package health.overturn.local.stack;

import org.jspecify.annotations.NullMarked;
