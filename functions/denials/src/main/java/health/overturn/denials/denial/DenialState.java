package health.overturn.denials.denial;

import java.time.LocalDate;

/// Where a denial stands, with what is true only there.
public sealed interface DenialState {
    /// Taken in; the re-route has not confirmed its owner.
    record New() implements DenialState {}

    /// Nobody is named for its payer.
    record Held() implements DenialState {}

    /// An owner has it and has not begun.
    record Assigned() implements DenialState {}

    record Working() implements DenialState {}

    /// @param since the day on which something went to the payer, or the lead decided that it shall
    record WaitingOnPayer(LocalDate since) implements DenialState {}

    /// It waits for the billing lead's decision.
    ///
    /// @param dueOn the last day for it; after that it is carried over
    record Escalated(LocalDate dueOn) implements DenialState {
        public boolean isCarriedOver(LocalDate day) {
            return day.isAfter(dueOn);
        }
    }

    /// @param by who said so
    record Resolved(DenialOutcome outcome, LocalDate on, ResolvedBy by) implements DenialState {}

    /// On whose word a denial is resolved.
    enum ResolvedBy {
        PEOPLE,
        FACTS
    }

    default boolean isResolved() {
        return this instanceof Resolved;
    }

    /// Its name, as clients know it.
    default String label() {
        return switch (this) {
            case New _ -> "NEW";
            case Held _ -> "HELD";
            case Assigned _ -> "ASSIGNED";
            case Working _ -> "WORKING";
            case WaitingOnPayer _ -> "WAITING_ON_PAYER";
            case Escalated _ -> "ESCALATED";
            case Resolved _ -> "RESOLVED";
        };
    }
}
