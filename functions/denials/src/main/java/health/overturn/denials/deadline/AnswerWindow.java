package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time in which a denial can be answered, and when it was.
///
/// The window closes with the last deadline of an answer: an appeal, a corrected or a new claim; where there is
/// none of these, with the last of all deadlines.
///
/// @param days the safe days of all deadlines, passed or not, in order
/// @param closesOn the last day on which the denial may be answered; absent without a deadline
/// @param certain the closing is a fact: the deadline of the appeal is no guess, nor that of the claims where
///     there is no appeal
/// @param answeredOn the day on which something first went to the payer; absent if nothing did
public record AnswerWindow(
        List<LocalDate> days,
        @Nullable LocalDate closesOn,
        boolean certain,
        @Nullable LocalDate answeredOn) {
    /// How a denial stands to its deadlines on a day.
    public enum Standing {
        /// No deadline is known.
        NO_DEADLINE,
        OPEN,
        /// The window is closed, and something went to the payer while it was open.
        ANSWERED_IN_TIME,
        /// The window is closed by a guess, so that the denial may still be answered.
        PASSED_BY_GUESS,
        /// The window is closed for certain, and nothing went to the payer in time.
        LOST
    }

    public AnswerWindow {
        days = List.copyOf(days);
    }

    public static AnswerWindow of(List<Deadline> deadlines, @Nullable LocalDate answeredOn) {
        List<Deadline> answers = deadlines.stream()
                .filter(deadline -> deadline.kind().isAnswer())
                .toList();
        List<Deadline> closing = answers.isEmpty() ? deadlines : answers;
        List<Deadline> appeals = closing.stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.APPEAL)
                .toList();
        return new AnswerWindow(
                deadlines.stream().map(Deadline::on).sorted().toList(),
                closing.stream()
                        .map(Deadline::lastOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                (appeals.isEmpty() ? closing : appeals).stream().noneMatch(Deadline::assumed),
                answeredOn);
    }

    public Standing on(LocalDate day) {
        if (closesOn == null) {
            return Standing.NO_DEADLINE;
        }
        if (!closesOn.isBefore(day)) {
            return Standing.OPEN;
        }
        if (answeredOn != null && !answeredOn.isAfter(closesOn)) {
            return Standing.ANSWERED_IN_TIME;
        }
        return certain ? Standing.LOST : Standing.PASSED_BY_GUESS;
    }

    /// Whether nothing went to the payer, and a safe day is this day or within the given number of days after
    /// it.
    public boolean isAtRisk(int withinDays, LocalDate day) {
        return answeredOn == null
                && days.stream().anyMatch(on -> !on.isBefore(day) && !on.isAfter(day.plusDays(withinDays)));
    }
}
