/// Four weeks of a sample practice, played over the real API and functions: remittances come in, the schedules fire at
/// their local times, and a simulated team works its lists. Time is that of the play; chance is seeded.
@NullMarked
package health.overturn.local.play;

import org.jspecify.annotations.NullMarked;
