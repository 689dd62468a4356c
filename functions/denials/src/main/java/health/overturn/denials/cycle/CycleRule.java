package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;

/// Decides, one denial at a time, what a cycle does; a denial that it has moved it leaves the next time.
public interface CycleRule {
    /// Whether a denial that stands here can be moved at all: what is outside need not be read.
    boolean reads(Lane.Place place, Run run);

    Step decide(Denial denial, Run run);
}
