package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;

/// Where a denial stands for the cycles. It follows from the denial's state alone, no setting is in it, and within
/// a lane denials are ordered, so that a cycle reads a stretch of a lane and what is in it is what it moves.
public enum Lane {
    /// NEW, never touched; by the day received.
    NEW,
    /// NEW or HELD, and touched since the decision, in this denial or in one that it repeats; by the touches.
    REPEATED,
    /// HELD, never touched; by the day received.
    HELD,
    /// ASSIGNED by settings, untouched; by the day received.
    FRESH,
    /// Touched once since the decision, not waiting; by the denied cents.
    ONCE,
    /// The same, waiting on the payer; by the day of the next action.
    ONCE_WAITING,
    /// Touched more than once since the decision; by the number of touches.
    STUCK,
    /// By the day on which the decision is due.
    ESCALATED,
    /// Nothing that a cycle moves: untouched under an owner whom a person named, or since a decision.
    QUIET,
    RESOLVED;

    /// A lane and the place in it.
    ///
    /// @param order cents, touches, or a day as its epoch day
    /// @param openCents by which the ranking of its payer has it, in another index
    public record Position(Lane lane, long order, long openCents) {}

    /// Part of a lane, both ends in it.
    public record Range(Lane lane, long from, long to) {
        static Range from(Lane lane, long from) {
            return new Range(lane, from, Long.MAX_VALUE);
        }

        static Range all(Lane lane) {
            return from(lane, 0);
        }

        public boolean contains(Position position) {
            return position.lane() == lane && position.order() >= from && position.order() <= to;
        }
    }

    public static Position of(Denial denial) {
        DenialProjection projection = denial.projection();
        Lane lane = lane(projection);
        return new Position(lane, order(lane, projection), projection.open().cents());
    }

    private static Lane lane(DenialProjection projection) {
        int touches = projection.touches().touchesSinceDecision();
        return switch (projection.state()) {
            case DenialState.New _ -> touches == 0 ? NEW : REPEATED;
            case DenialState.Held _ -> touches == 0 ? HELD : REPEATED;
            case DenialState.Escalated _ -> ESCALATED;
            case DenialState.Resolved _ -> RESOLVED;
            case DenialState.WaitingOnPayer _ -> laneForTouches(touches, ONCE_WAITING, QUIET);
            case DenialState.Working _ -> laneForTouches(touches, ONCE, QUIET);
            case DenialState.Assigned _ ->
                laneForTouches(
                        touches, ONCE, projection.routing().ownerBy() == Routing.OwnerBy.SETTINGS ? FRESH : QUIET);
        };
    }

    private static Lane laneForTouches(int touches, Lane once, Lane never) {
        return switch (touches) {
            case 0 -> never;
            case 1 -> once;
            default -> STUCK;
        };
    }

    private static long order(Lane lane, DenialProjection projection) {
        return switch (lane) {
            case NEW, HELD, FRESH -> projection.details().receivedOn().toEpochDay();
            case REPEATED, STUCK -> projection.touches().touchesSinceDecision();
            case ONCE -> projection.details().denied().cents();
            case ONCE_WAITING -> projection.routing().nextActionOn().toEpochDay();
            case ESCALATED ->
                projection.state() instanceof DenialState.Escalated escalated
                        ? escalated.dueOn().toEpochDay()
                        : 0;
            case QUIET, RESOLVED -> 0;
        };
    }
}
