package health.overturn.denials.lifecycle;

import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rules for an appeal past its deadlines: past a certain one it is refused, past a guess it is warned of.
///
/// An appeal that went out in time keeps the way to the next levels open, whose deadlines run from its decision.
public final class AppealRules {
    private AppealRules() {}

    /// Why an appeal is too late on a day; empty if it is not.
    public static Optional<MoveResult> refusal(Denial denial, LocalDate day) {
        return passed(denial, day)
                .filter(last -> !last.assumed())
                .map(last -> MoveResult.refused(
                        Refusal.DEADLINE_PASSED,
                        "The deadline for an appeal passed on " + last.lastOn()
                                + " for certain. Choose another action or decision."));
    }

    static List<String> warnings(Denial denial, LocalDate day) {
        return passed(denial, day)
                .filter(Deadline::assumed)
                .map(last -> "The deadline for an appeal passed on " + last.lastOn()
                        + ", but that day is a guess. Ask the payer, or correct its filing limit in the settings.")
                .stream()
                .toList();
    }

    /// The last deadline of an appeal, if all of them have passed before an appeal went out. One that is a guess
    /// outweighs a certain one of the same day or before.
    private static Optional<Deadline> passed(Denial denial, LocalDate day) {
        List<Deadline> appeals = denial.details().deadlines().stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.APPEAL)
                .toList();
        LocalDate appealedOn = denial.projection().touches().appealedOn();
        boolean isOpen = appeals.stream()
                .anyMatch(deadline -> deadline.isOpen(day) || (appealedOn != null && deadline.isOpen(appealedOn)));
        return isOpen
                ? Optional.empty()
                : appeals.stream().max(Comparator.comparing(Deadline::assumed).thenComparing(Deadline::lastOn));
    }
}
