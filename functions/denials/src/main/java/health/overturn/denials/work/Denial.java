package health.overturn.denials.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One denied adjudication of a claim as it is worked. What the payer said of it is the adjudication's;
/// here is what
/// became of it.
///
/// @param id the adjudication's id
/// @param account the keyed hash of the claim's own number, which tells where the claim is kept
/// @param payer the payer's id as the practice knows it
/// @param deniedCents the denied amount
/// @param receivedOn the practice's day on which it came in
/// @param moves the latest moves, oldest first
/// @param version one more with every move
public record Denial(
        String id,
        String account,
        String payer,
        long deniedCents,
        LocalDate receivedOn,
        Source source,
        Routing routing,
        State state,
        Facts facts,
        List<Move> moves,
        long version) {
    public Denial {
        moves = List.copyOf(moves);
    }

    /// A denial that has just come in.
    public static Denial takenIn(Subject subject, Arrival arrival, Routing routing) {
        Move move = new Move(1, arrival.at(), Move.REMITTANCE, State.NEW, "TAKEN_IN", "");
        return new Denial(
                subject.id(),
                subject.account(),
                subject.payer(),
                subject.deniedCents(),
                arrival.on(),
                arrival.source(),
                routing,
                State.NEW,
                Facts.first(subject.deniedOn()),
                List.of(move),
                1);
    }

    /// What is denied.
    public record Subject(
            String id,
            String account,
            String payer,
            long deniedCents,
            @Nullable LocalDate deniedOn) {}

    /// How and when a denial came in.
    ///
    /// @param on the same moment as a day of the practice
    public record Arrival(Instant at, LocalDate on, Source source) {}

    /// What is still denied: the denied amount less what came back since.
    public long openCents() {
        return deniedCents - facts.recoveredCents();
    }

    public boolean resolved() {
        return state == State.RESOLVED;
    }

    /// The same denial after new facts; empty where they change nothing.
    ///
    /// Facts that close it resolve it; facts that take the closing back open it again: to where cycle 1
    /// finds it,
    /// if
    /// that had not confirmed it, else to its owner.
    public Optional<Denial> after(Facts fresh, Instant at) {
        if (fresh.equals(facts)) {
            return Optional.empty();
        }
        if (fresh.open() == facts.open()) {
            return Optional.of(
                    moved(state, fresh, new Move(version + 1, at, Move.REMITTANCE, state, "FACTS", fresh.outcome())));
        }
        State next = fresh.open() ? reopened() : State.RESOLVED;
        String what = fresh.open() ? "REOPENED" : "RESOLVED";
        return Optional.of(moved(next, fresh, new Move(version + 1, at, Move.REMITTANCE, next, what, fresh.outcome())));
    }

    private State reopened() {
        boolean confirmed = moves.stream().anyMatch(move -> move.to() != State.NEW && move.to() != State.RESOLVED);
        return confirmed ? State.ASSIGNED : State.NEW;
    }

    private Denial moved(State next, Facts fresh, Move move) {
        List<Move> longer = new ArrayList<>(moves);
        longer.add(move);
        return new Denial(
                id, account, payer, deniedCents, receivedOn, source, routing, next, fresh, longer, move.version());
    }
}
