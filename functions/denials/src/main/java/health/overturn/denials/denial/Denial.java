package health.overturn.denials.denial;

import health.overturn.denials.deadline.AnswerWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A denial as it is worked: its history, and the projection that results from the history.
///
/// Every denial is built from its history, so the projection always equals a replay.
public final class Denial {
    private final List<HistoryEntry> history;
    private final DenialProjection projection;

    private Denial(List<HistoryEntry> history, DenialProjection projection) {
        this.history = List.copyOf(history);
        this.projection = projection;
    }

    /// Replays a history.
    ///
    /// @throws IllegalArgumentException if the history does not begin with an intake
    public static Denial of(List<HistoryEntry> history) {
        return new Denial(history, replay(history));
    }

    /// Returns the denial after one more move.
    public Denial after(HistoryEntry entry) {
        List<HistoryEntry> extended = new ArrayList<>(history);
        extended.add(entry);
        return new Denial(
                extended, entry.move() instanceof Move.Undo ? replay(extended) : Transition.apply(projection, entry));
    }

    public DenialProjection projection() {
        return projection;
    }

    public String id() {
        return projection.details().id();
    }

    public DenialDetails details() {
        return projection.details();
    }

    public DenialState state() {
        return projection.state();
    }

    /// The moves, oldest first. Entries are only added, never changed.
    public List<HistoryEntry> history() {
        return history;
    }

    /// The number of moves in the history.
    public int version() {
        return history.size();
    }

    /// The day of the first effective touch that sent something to the payer.
    public Optional<LocalDate> firstSentOn() {
        return sentOn(effectiveVersions(history));
    }

    /// The day of the last effective touch that sent something to the payer.
    public Optional<LocalDate> lastSentOn() {
        return sentOn(effectiveVersions(history).reversed());
    }

    private Optional<LocalDate> sentOn(List<Integer> versions) {
        return versions.stream()
                .map(version -> history.get(version - 1))
                .filter(entry -> entry.move() instanceof Move.Touch touch
                        && touch.action().goesToPayer())
                .map(HistoryEntry::on)
                .findFirst();
    }

    /// The time in which the denial can be answered, and when it was.
    public AnswerWindow answerWindow() {
        return AnswerWindow.of(details().deadlines(), firstSentOn().orElse(null));
    }

    private static DenialProjection replay(List<HistoryEntry> history) {
        if (history.isEmpty() || !(history.getFirst().move() instanceof Move.Intake intake)) {
            throw new IllegalArgumentException("history: must begin with an intake; got "
                    + (history.isEmpty() ? "no move" : history.getFirst().move().label()));
        }
        DenialProjection projection = DenialProjection.ofIntake(intake);
        for (int version : effectiveVersions(history)) {
            projection = Transition.apply(projection, history.get(version - 1));
        }
        return projection;
    }

    /// The versions of the effective moves: all but undone moves and the undoing moves themselves.
    public static List<Integer> effectiveVersions(List<HistoryEntry> history) {
        Set<Integer> ineffective = new HashSet<>();
        for (int version = 1; version <= history.size(); version++) {
            if (history.get(version - 1).move() instanceof Move.Undo undo) {
                ineffective.add(version);
                ineffective.add(undo.version());
            }
        }
        return IntStream.rangeClosed(1, history.size())
                .filter(version -> !ineffective.contains(version))
                .boxed()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Denial denial && history.equals(denial.history);
    }

    @Override
    public int hashCode() {
        return history.hashCode();
    }

    @Override
    public String toString() {
        return "Denial[" + id() + ", " + state().label() + ", version " + version() + "]";
    }
}
