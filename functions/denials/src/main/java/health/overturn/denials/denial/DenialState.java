package health.overturn.denials.denial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The state of a denial, with the data that exist only in that state.
public sealed interface DenialState {
    /// The denial has come in, and the re-route has not confirmed its owner yet.
    record New() implements DenialState {}

    /// The settings name no owner for the denial's payer.
    record Held() implements DenialState {}

    /// The denial has an owner, who has not begun to work it.
    record Assigned() implements DenialState {}

    record Working() implements DenialState {}

    /// @param since the day on which something went to the payer, or on which the lead decided to appeal
    record WaitingOnPayer(LocalDate since) implements DenialState {}

    /// The denial waits for the billing lead's decision.
    ///
    /// @param dueOn the last day for the decision; after it the escalation is carried over
    record Escalated(LocalDate dueOn) implements DenialState {
        public boolean isCarriedOver(LocalDate day) {
            return day.isAfter(dueOn);
        }
    }

    /// @param by whether people or remittances resolved it
    /// @param rest what a person said of the money that was left; absent where nothing was, or where remittances
    ///     resolved the denial
    record Resolved(
            DenialOutcome outcome,
            LocalDate on,
            ResolvedBy by,
            @Nullable Remainder rest) implements DenialState {
        public Resolved(DenialOutcome outcome, LocalDate on, ResolvedBy by) {
            this(outcome, on, by, null);
        }

        /// Whether the practice gave the open amount up.
        public boolean isWrittenOff() {
            return outcome.isWriteOff() || rest == Remainder.WRITTEN_OFF;
        }
    }

    /// Who resolved a denial: people by a command, or remittances by their facts.
    enum ResolvedBy {
        PEOPLE,
        FACTS
    }

    default boolean isResolved() {
        return this instanceof Resolved;
    }

    /// The state's name in the API.
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
