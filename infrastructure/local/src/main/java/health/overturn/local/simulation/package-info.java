/// A simulated team that works the lists of the local stack over HTTP.
@NullMarked
package health.overturn.local.simulation;

import org.jspecify.annotations.NullMarked;
