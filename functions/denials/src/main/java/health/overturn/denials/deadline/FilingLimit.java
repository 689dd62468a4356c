package health.overturn.denials.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of the table of filing limits: how long a payer allows one kind of answer.
///
/// @param level 1 to 5, or [Deadline#NO_LEVEL]
/// @param time counted from the day that `countsFrom` names
/// @param grace days between the safe day and the last day on which an answer may be in time, 0 to 366
/// @param source the publication or contract that states the limit
record FilingLimit(
        LimitScope scope,
        Deadline.Kind kind,
        int level,
        Deadline.Party party,
        LimitTime time,
        int grace,
        CountsFrom countsFrom,
        Deadline.Confidence confidence,
        String source,
        Origin origin) {
    /// The day from which a limit counts.
    enum CountsFrom {
        /// The first day of service.
        SERVICE_FROM,
        /// The payer's date of the remittance.
        DENIED_ON,
        /// The payer's day of the decision on the level before.
        DECIDED_ON,
        /// The day of the request that the answer meets.
        REQUESTED_ON
    }

    /// Who states the limit.
    enum Origin {
        PRODUCT,
        PRACTICE
    }

    /// Whether it comes before what a remark code states: the practice's own row for a payer, a group of
    /// payers, a state or a line of business, because it is the contract. A row of the practice for every
    /// denial is no contract.
    boolean isContract() {
        return origin == Origin.PRACTICE && !scope.isEveryDenial();
    }

    /// Whether it applies instead of another limit that fits the same denial. Contracts come first, then what
    /// fits more closely, then the practice's own row, then what took effect last.
    boolean takesPrecedenceOver(FilingLimit other) {
        if (precedence() != other.precedence()) {
            return precedence() > other.precedence();
        }
        LocalDate from = scope.effectiveFrom();
        LocalDate otherFrom = other.scope.effectiveFrom();
        return from != null && (otherFrom == null || from.isAfter(otherFrom));
    }

    private int precedence() {
        return (isContract() ? 32 : 0) + 2 * scope.closeness() + (origin == Origin.PRACTICE ? 1 : 0);
    }

    /// Who states the limit, for people.
    String statedBy() {
        return source.isBlank() ? "a row of the practice" : source;
    }

    /// The deadline; null where the day from which the limit counts is not known.
    ///
    /// @throws IllegalStateException if the limit says that there is no such answer
    @Nullable Deadline deadlineFor(DeadlineInputs inputs) {
        LocalDate start = switch (countsFrom) {
            case SERVICE_FROM -> inputs.serviceFrom();
            case DENIED_ON -> inputs.deniedOn();
            case DECIDED_ON -> decisionBefore(inputs.decision());
            case REQUESTED_ON -> inputs.requestedOn();
        };
        if (start == null) {
            return null;
        }
        LocalDate on = time.after(start);
        return new Deadline(kind, level, party, on, on.plusDays(grace), confidence);
    }

    /// A level runs from the decision on the level before it; a kind without levels from any decision.
    private @Nullable LocalDate decisionBefore(DeadlineInputs.@Nullable Decision decision) {
        return decision != null && (level == Deadline.NO_LEVEL || level == decision.level() + 1) ? decision.on() : null;
    }
}
