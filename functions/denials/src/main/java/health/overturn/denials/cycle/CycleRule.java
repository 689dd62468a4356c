package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import java.util.List;

/// Decides, one denial at a time, what a cycle does; a denial that it has moved it leaves the next time.
public interface CycleRule {
    /// Where denials stand that can be moved at all: what is outside need not be read.
    List<Lane.Stretch> stretches(Run run);

    /// Whether a denial that stands here can be moved at all.
    default boolean reads(Lane.Place place, Run run) {
        return stretches(run).stream().anyMatch(stretch -> stretch.holds(place));
    }

    Step decide(Denial denial, Run run);
}
