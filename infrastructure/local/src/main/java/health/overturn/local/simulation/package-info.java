/// Four simulated weeks of a practice: a simulated team works its lists over HTTP, while time passes day by day.
@NullMarked
package health.overturn.local.simulation;

import org.jspecify.annotations.NullMarked;
