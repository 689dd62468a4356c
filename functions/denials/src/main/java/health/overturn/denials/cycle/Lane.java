package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;

/// A group of denials among which a cycle looks.
///
/// The lane follows from the denial's state alone, never from a setting. Denials within a lane are ordered, so that
/// a cycle reads only a range of a lane.
public enum Lane {
    /// NEW and never touched; ordered by the day of receipt.
    NEW,
    /// NEW or HELD, with touches since the last decision of this denial or of one that it repeats; ordered by the
    /// number of touches.
    REPEATED,
    /// HELD and never touched; ordered by the day of receipt.
    HELD,
    /// ASSIGNED to an owner from the settings and untouched; ordered by the day of receipt.
    FRESH,
    /// Touched once since the last decision and not waiting on the payer; ordered by the denied cents.
    ONCE,
    /// Touched once since the last decision and waiting on the payer; ordered by the day of the next action.
    ONCE_WAITING,
    /// Touched more than once since the last decision; ordered by the number of touches.
    STUCK,
    /// ESCALATED; ordered by the day on which the decision is due.
    ESCALATED,
    /// Moved by no cycle: untouched since a decision, or untouched under an owner whom a person named.
    QUIET,
    RESOLVED;

    /// A lane and the position in it.
    ///
    /// @param order cents, a number of touches, or an epoch day, as the lane says
    /// @param openCents the open cents, by which another index ranks the denial within its payer
    public record Position(Lane lane, long order, long openCents) {}

    /// Part of a lane.
    ///
    /// @param from the first order in the range
    /// @param to the last order in the range
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
