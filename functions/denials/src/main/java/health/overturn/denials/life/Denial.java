package health.overturn.denials.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A denial as it is worked: its history, and the state that the history comes to.
///
/// There is no way to one but through its history, so state always equals replay.
public final class Denial {
    private final List<Entry> history;
    private final State state;

    private Denial(List<Entry> history, State state) {
        this.history = List.copyOf(history);
        this.state = state;
    }

    /// Replays a history, which begins with an intake.
    public static Denial of(List<Entry> history) {
        return new Denial(history, replay(history));
    }

    /// The denial after one more move.
    public Denial after(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return new Denial(longer, entry.move() instanceof Move.Undo ? replay(longer) : Transition.apply(state, entry));
    }

    public State state() {
        return state;
    }

    public String id() {
        return state.subject().id();
    }

    public Subject subject() {
        return state.subject();
    }

    public Status status() {
        return state.status();
    }

    /// Oldest first; never changed, only added to.
    public List<Entry> history() {
        return history;
    }

    /// The number of its moves.
    public int version() {
        return history.size();
    }

    /// The day on which something last went to the payer by a touch that stands.
    public Optional<LocalDate> lastSentOn() {
        return standing(history).reversed().stream()
                .map(version -> history.get(version - 1))
                .filter(entry -> entry.move() instanceof Move.Touch touch
                        && touch.action().goesToPayer())
                .map(Entry::on)
                .findFirst();
    }

    private static State replay(List<Entry> history) {
        if (history.isEmpty() || !(history.getFirst().move() instanceof Move.Intake intake)) {
            throw new IllegalArgumentException("history: an intake was expected first but was "
                    + (history.isEmpty()
                            ? "nothing"
                            : history.getFirst().move().getClass().getSimpleName()));
        }
        State state = State.takenIn(intake);
        for (int version : standing(history)) {
            state = Transition.apply(state, history.get(version - 1));
        }
        return state;
    }

    /// The versions of the moves that stand: neither undone nor an undoing.
    static List<Integer> standing(List<Entry> history) {
        Set<Integer> gone = new HashSet<>();
        for (int version = 1; version <= history.size(); version++) {
            if (history.get(version - 1).move() instanceof Move.Undo undo) {
                gone.add(version);
                gone.add(undo.version());
            }
        }
        return IntStream.rangeClosed(1, history.size())
                .filter(version -> !gone.contains(version))
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
        return "Denial[" + id() + ", " + status().label() + ", version " + version() + "]";
    }
}
