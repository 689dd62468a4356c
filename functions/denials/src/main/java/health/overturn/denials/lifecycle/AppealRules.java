package health.overturn.denials.lifecycle;

import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules for sending an appeal: the level must be open, in time, and with the evidence that the payer demands.
///
/// Past a certain deadline an appeal is refused, past a guess it is warned of. A level that is with the payer is not
/// open until the payer's time to answer is over; then it may be sent again.
public final class AppealRules {
    private final Settings settings;

    public AppealRules(Settings settings) {
        this.settings = settings;
    }

    /// Why an appeal cannot be sent on a day; empty if it can.
    public Optional<MoveResult> refusal(Denial denial, AppealTerms terms, LocalDate day) {
        return levelRefusal(AppealStanding.of(denial.projection()), terms, day)
                .or(() -> dateRefusal(denial, terms, day))
                .or(() -> deadlineRefusal(denial, terms, day))
                .or(() -> evidenceRefusal(denial, terms))
                .map(MoveResult.class::cast);
    }

    /// Why a lead cannot decide that somebody sends an appeal; empty if she can.
    public Optional<MoveResult> refusalToOrder(Denial denial, LocalDate day) {
        AppealTerms terms = AppealTerms.NONE;
        return levelRefusal(AppealStanding.of(denial.projection()), terms, day)
                .or(() -> deadlineRefusal(denial, terms, day))
                .map(MoveResult.class::cast);
    }

    /// What the payer of a denial demands with each appeal.
    public Set<EvidenceItem> demanded(Denial denial) {
        return settings.appealEvidence().getOrDefault(denial.details().payer(), Set.of());
    }

    List<String> warnings(Denial denial, AppealTerms terms, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        AppealStanding standing = AppealStanding.of(denial.projection());
        standing.pending()
                .map(AppealRules::filingOf)
                .ifPresent(filing -> warnings.add("Level " + filing.level() + " was sent on " + filing.sentOn()
                        + " already, and the payer has not decided. Enclose the proof of that sending."));
        passed(standing, terms, day)
                .filter(Deadline::assumed)
                .ifPresent(last -> warnings.add("The deadline for an appeal passed on " + last.lastOn()
                        + ", but that day is a guess. Ask the payer, or correct its filing limit in the settings."));
        return warnings;
    }

    /// The appeal as it is recorded: of the open level, else of the one that is sent again.
    static AppealFiling filing(Denial denial, AppealTerms terms, LocalDate day) {
        return new AppealFiling(
                level(AppealStanding.of(denial.projection())),
                terms.channel(),
                Objects.requireNonNullElse(terms.sentOn(), day),
                terms.enclosed());
    }

    static int level(AppealStanding standing) {
        return standing.openLevel()
                .or(() -> standing.pending().map(AppealLevel::level))
                .orElse(AppealStanding.LAST_LEVEL);
    }

    private Optional<MoveResult.Refused> levelRefusal(AppealStanding standing, AppealTerms terms, LocalDate day) {
        Optional<MoveResult.Refused> pending = standing.pending()
                .map(AppealRules::filingOf)
                .filter(filing -> day.isBefore(answerDueOn(filing)))
                .map(filing -> MoveResult.refused(
                        Refusal.LEVEL_NOT_OPEN,
                        "Level " + filing.level() + " of the appeal was sent on " + filing.sentOn()
                                + ", and the payer has until " + answerDueOn(filing)
                                + " to answer. Record its decision, or wait until then."));
        return pending.or(() -> closedRefusal(standing)).or(() -> otherLevelRefusal(standing, terms.level()));
    }

    static Optional<MoveResult.Refused> otherLevelRefusal(AppealStanding standing, @Nullable Integer asked) {
        int open = level(standing);
        return asked == null || asked == open
                ? Optional.empty()
                : Optional.of(MoveResult.refused(
                        Refusal.LEVEL_NOT_OPEN,
                        "Level " + asked + " of the appeal is not open. Level " + open + " is the one to send."));
    }

    static Optional<MoveResult.Refused> closedRefusal(AppealStanding standing) {
        return standing.openLevel().isPresent() || standing.pending().isPresent()
                ? Optional.empty()
                : Optional.of(MoveResult.refused(
                        Refusal.LEVEL_NOT_OPEN,
                        "The appeal is decided, and no further level is open. Choose another action or decision."));
    }

    private LocalDate answerDueOn(AppealFiling filing) {
        return filing.sentOn().plusDays(settings.count(Threshold.WAIT_DAYS));
    }

    private static AppealFiling filingOf(AppealLevel level) {
        return Objects.requireNonNull(level.filing());
    }

    private static Optional<MoveResult.Refused> dateRefusal(Denial denial, AppealTerms terms, LocalDate day) {
        LocalDate sentOn = terms.sentOn();
        LocalDate deniedOn = denial.details().deniedOn();
        boolean isWrong = sentOn != null && (sentOn.isAfter(day) || (deniedOn != null && sentOn.isBefore(deniedOn)));
        return isWrong ? Optional.of(MoveResult.refused(Refusal.APPEAL_DATE)) : Optional.empty();
    }

    private static Optional<MoveResult.Refused> deadlineRefusal(Denial denial, AppealTerms terms, LocalDate day) {
        return passed(AppealStanding.of(denial.projection()), terms, day)
                .filter(last -> !last.assumed())
                .map(last -> MoveResult.refused(
                        Refusal.DEADLINE_PASSED,
                        "The deadline for an appeal passed on " + last.lastOn()
                                + " for certain. Choose another action or decision."));
    }

    /// The deadline of the level, if it passed before the day on which the appeal goes out. A level that was sent in
    /// time stays in time when it is sent again.
    private static Optional<Deadline> passed(AppealStanding standing, AppealTerms terms, LocalDate day) {
        LocalDate sentOn = standing.pending()
                .map(AppealRules::filingOf)
                .map(AppealFiling::sentOn)
                .orElse(Objects.requireNonNullElse(terms.sentOn(), day));
        return standing.deadlineOf(level(standing)).filter(deadline -> !deadline.isOpen(sentOn));
    }

    private Optional<MoveResult.Refused> evidenceRefusal(Denial denial, AppealTerms terms) {
        String missing = demanded(denial).stream()
                .filter(item -> !terms.enclosed().contains(item))
                .sorted()
                .map(EvidenceItem::name)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(MoveResult.refused(
                        Refusal.EVIDENCE_MISSING,
                        "The payer demands " + missing
                                + " with each appeal. Enclose what is missing, and name it in evidence."));
    }
}
