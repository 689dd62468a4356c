package health.overturn.denials.lifecycle;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The denial lifecycle of an invented practice in New York. All methods except `attempt` fail the test if a rule
/// refuses.
///
/// A day is given as `2026-03-02` and means ten in the morning of that winter's day in New York.
public final class LifecycleFixture {
    public static final Actor.Person ANN = new Actor.Person("Ann", Role.BILLER, Set.of());
    public static final Actor.Person BO = new Actor.Person("Bo", Role.BILLER, Set.of());
    public static final Actor.Person LEE = new Actor.Person("Lead Lee", Role.LEAD, Set.of());

    private final Settings settings;
    private final DenialLifecycle lifecycle;

    public LifecycleFixture(SettingsBuilder drafts) {
        this.settings = drafts.settings();
        this.lifecycle = new DenialLifecycle(settings);
    }

    /// Ann owns PAYER-A; other payers have no owner.
    public static LifecycleFixture ofAnn() {
        return new LifecycleFixture(SettingsBuilder.practice().owner("PAYER-A", "Ann"));
    }

    public Settings settings() {
        return settings;
    }

    public DenialLifecycle lifecycle() {
        return lifecycle;
    }

    public static Instant at(String day) {
        return Instant.parse(day + "T15:00:00Z");
    }

    public Denial intake(DenialDetailsFixture details, String day) {
        return lifecycle.intake(details.details(), RemittanceFacts.OPEN, Optional.empty(), at(day));
    }

    public Denial repeat(DenialDetailsFixture details, Denial before, String day) {
        return lifecycle.intake(
                details.details(), RemittanceFacts.OPEN.withRepeatOf(before.id()), Optional.of(before), at(day));
    }

    public Denial touch(Denial denial, Actor.Person by, TouchAction action, String day) {
        return moved(attempt(denial, touch(action), by, day));
    }

    public Denial move(Denial denial, Command command, Actor.Person by, String day) {
        return moved(attempt(denial, command, by, day));
    }

    public MoveResult attempt(Denial denial, Command command, Actor.Person by, String day) {
        return lifecycle.attempt(denial, command, new CommandContext(by, at(day), Tier.STANDARD));
    }

    public Denial applyFacts(Denial denial, RemittanceFacts.Resolution answer, long recoveredCents, String day) {
        return lifecycle
                .applyFacts(
                        denial,
                        denial.projection().facts().withResolution(answer, Money.ofCents(recoveredCents)),
                        at(day))
                .denial();
    }

    public Denial applyFacts(Denial denial, RemittanceFacts facts, String day) {
        return lifecycle.applyFacts(denial, facts, at(day)).denial();
    }

    /// Adds a cycle's move that the test takes for granted.
    public Denial applyCycleMove(Denial denial, Move move, String day) {
        Actor by = new Actor.Cycle(ScheduledJob.ESCALATE, Week.of(settings.day(at(day))));
        return denial.after(new HistoryEntry(at(day), settings.day(at(day)), by, move));
    }

    /// Adds touches with the longest notes, in letters of three bytes each, until the history is full.
    public Denial fillHistory(Denial denial, String day) {
        ProtectedText note = ProtectedText.of("\u20ac".repeat(4_000));
        Denial filled = denial;
        while (attempt(filled, new Command.Touch(TouchAction.REVIEW, "", note, ProtectedText.NONE, null), ANN, day)
                instanceof MoveResult.Moved moved) {
            filled = moved.denial();
        }
        return filled;
    }

    public static Command.Touch touch(TouchAction action) {
        return new Command.Touch(action, "", ProtectedText.of("invented note"), ProtectedText.NONE, null);
    }

    /// A resolution of $500.00 with all that its outcome needs.
    public static Command.Resolve resolve(DenialOutcome outcome) {
        ResolutionTerms terms = switch (outcome) {
            case WRITTEN_OFF -> ResolutionTerms.writeOff(WriteOffReason.TOO_LATE);
            case UPHELD ->
                new ResolutionTerms(outcome, Money.ZERO, Remainder.WRITTEN_OFF, WriteOffReason.TOO_LATE, null);
            case PAID, OVERTURNED -> ResolutionTerms.paid(outcome, Money.ofCents(50_000));
            case SOFT_WRITTEN_OFF, PATIENT_BILLED, DUPLICATE, REVERSED, SUPERSEDED -> ResolutionTerms.of(outcome);
        };
        return new Command.Resolve(terms, null, ProtectedText.of("invented note"));
    }

    public static ProtectedText reason() {
        return ProtectedText.of("invented reason");
    }

    /// Adds one touch by Ann on each of the days.
    public Denial touchOnDays(Denial denial, List<String> days) {
        Denial touched = denial;
        for (String day : days) {
            touched = touch(touched, ANN, TouchAction.PAYER_CALL, day);
        }
        return touched;
    }

    private static Denial moved(MoveResult result) {
        return switch (result) {
            case MoveResult.Moved moved -> moved.denial();
            case MoveResult.Refused refused -> throw new IllegalStateException("desk: " + refused);
        };
    }
}
