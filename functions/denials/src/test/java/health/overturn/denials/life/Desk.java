package health.overturn.denials.life;

import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.Routine;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The desk of an invented practice in New York, at which each attempt is expected to succeed.
///
/// Days are given as `2026-03-02` and mean ten in the morning of a winter's day there.
public final class Desk {
    public static final Actor.Person ANN = new Actor.Person("Ann", Role.BILLER, Set.of());
    public static final Actor.Person BO = new Actor.Person("Bo", Role.BILLER, Set.of());
    public static final Actor.Person LEE = new Actor.Person("Lead Lee", Role.LEAD, Set.of());

    private final Settings settings;
    private final Life life;

    public Desk(Drafts drafts) {
        this.settings = drafts.settings();
        this.life = new Life(settings);
    }

    /// Ann has PAYER-A; nobody has any other.
    public static Desk ofAnn() {
        return new Desk(Drafts.practice().owner("PAYER-A", "Ann"));
    }

    public Settings settings() {
        return settings;
    }

    public Life life() {
        return life;
    }

    public static Instant at(String day) {
        return Instant.parse(day + "T15:00:00Z");
    }

    public Denial takeIn(Subjects subjects, String day) {
        return life.takeIn(subjects.subject(), Word.OPEN, Optional.empty(), at(day));
    }

    public Denial repeat(Subjects subjects, Denial before, String day) {
        return life.takeIn(subjects.subject(), Word.OPEN.repeating(before.id()), Optional.of(before), at(day));
    }

    public Denial touch(Denial denial, Actor.Person by, Action action, String day) {
        return moved(attempt(denial, touch(action), by, day));
    }

    public Denial move(Denial denial, Command command, Actor.Person by, String day) {
        return moved(attempt(denial, command, by, day));
    }

    public Outcome attempt(Denial denial, Command command, Actor.Person by, String day) {
        return life.attempt(denial, command, new Asked(by, at(day), Tier.STANDARD));
    }

    public Denial remitted(Denial denial, Word.Answer answer, long recoveredCents, String day) {
        return life.remitted(denial, denial.state().word().answered(answer, Money.ofCents(recoveredCents)), at(day))
                .denial();
    }

    /// The denial with a move of a cycle that is not the matter of the test.
    public Denial cycle(Denial denial, Move move, String day) {
        Actor by = new Actor.Cycle(Routine.ESCALATE, Week.of(settings.day(at(day))));
        return denial.after(new Entry(at(day), settings.day(at(day)), by, move));
    }

    /// Touched with the longest notes, in letters of three bytes each, until its history takes no more.
    public Denial filled(Denial denial, String day) {
        ProtectedText note = ProtectedText.of("\u20ac".repeat(4_000));
        Denial filled = denial;
        while (attempt(filled, new Command.Touch(Action.REVIEW, "", note, ProtectedText.NONE, null), ANN, day)
                instanceof Outcome.Moved moved) {
            filled = moved.denial();
        }
        return filled;
    }

    public static Command.Touch touch(Action action) {
        return new Command.Touch(action, "", ProtectedText.of("invented note"), ProtectedText.NONE, null);
    }

    public static Command.Resolve resolve(Ending ending) {
        return new Command.Resolve(ending, Money.ZERO, ProtectedText.of("invented note"));
    }

    public static ProtectedText why() {
        return ProtectedText.of("invented reason");
    }

    /// Touched on so many days from this one on, once a day.
    public Denial touchedOn(Denial denial, List<String> days) {
        Denial touched = denial;
        for (String day : days) {
            touched = touch(touched, ANN, Action.PAYER_CALL, day);
        }
        return touched;
    }

    private static Denial moved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved moved -> moved.denial();
            case Outcome.Refused refused -> throw new IllegalStateException("desk: " + refused);
        };
    }
}
