package health.overturn.denials.worth;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was sent to the payer of one denial, and what came back.
///
/// It is a sum over the denial's moves: their order and copies make no difference.
///
/// @param touches what was sent, by the version of the move
/// @param undone the versions of undone moves
/// @param answers the days on which remittances changed the denial, by the version of the move
/// @param latest the denial after its latest move
public record SentWork(
        SortedMap<Integer, SentTouch> touches,
        SortedSet<Integer> undone,
        SortedMap<Integer, LocalDate> answers,
        Latest latest) {
    /// The data of a denial after its latest move.
    ///
    /// @param reason group and code of the primary reason, such as `CO-197`
    public record Latest(
            int version,
            String payer,
            String reason,
            @Nullable DenialOutcome outcome,
            @Nullable ResolvedBy resolvedBy,
            @Nullable LocalDate resolvedOn,
            long stakeCents,
            long wonCents) {
        static Latest of(LoggedMove move) {
            LoggedDenial after = move.after();
            long won = Math.addExact(
                    after.recovered().cents(), after.allowedToPatient().cents());
            return new Latest(
                    move.version(),
                    after.payer(),
                    move.reason(),
                    after.outcome(),
                    after.resolvedBy(),
                    after.resolvedOn(),
                    after.stake().cents(),
                    Math.min(after.stake().cents(), won));
        }

        /// Whether the payer gave a final answer or the practice gave up.
        boolean isDecided() {
            if (outcome == null) {
                return false;
            }
            return switch (outcome) {
                case PAID, OVERTURNED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED, UPHELD -> true;
                case REVERSED, DUPLICATE, SUPERSEDED -> false;
            };
        }

        boolean isWon() {
            return (outcome == DenialOutcome.PAID || outcome == DenialOutcome.OVERTURNED) && wonCents > 0;
        }
    }

    public SentWork {
        // Most denials of a large practice have nothing, and share one object for it.
        touches = touches.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(touches));
        undone = undone.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(undone));
        answers = answers.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    static SentWork of(LoggedMove move) {
        SortedMap<Integer, SentTouch> touches = new TreeMap<>();
        SortedSet<Integer> undone = new TreeSet<>();
        SortedMap<Integer, LocalDate> answers = new TreeMap<>();
        TouchAction action = move.action();
        if (action != null && action.goesToPayer()) {
            touches.put(move.version(), new SentTouch(action, move.by().name(), move.on()));
        }
        if (move.undone() > 0) {
            undone.add(move.undone());
        }
        if (move.move().equals("REMITTED")) {
            answers.put(move.version(), move.on());
        }
        return new SentWork(touches, undone, answers, Latest.of(move));
    }

    SentWork plus(SentWork other) {
        SortedMap<Integer, SentTouch> allTouches = new TreeMap<>(touches);
        allTouches.putAll(other.touches);
        SortedSet<Integer> allUndone = new TreeSet<>(undone);
        allUndone.addAll(other.undone);
        SortedMap<Integer, LocalDate> allAnswers = new TreeMap<>(answers);
        allAnswers.putAll(other.answers);
        return new SentWork(
                allTouches, allUndone, allAnswers, other.latest.version() > latest.version() ? other.latest : latest);
    }

    /// The versions of the touches that are not undone, in their order.
    Stream<Integer> effective() {
        return touches.keySet().stream().filter(version -> !undone.contains(version));
    }

    SentTouch touch(int version) {
        return Objects.requireNonNull(touches.get(version));
    }

    /// What was sent last.
    Optional<SentTouch> last() {
        return effective().reduce((_, later) -> later).map(this::touch);
    }

    /// The day of the first remittance that changed the denial after a touch.
    Optional<LocalDate> answerAfter(int version) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey() > version)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
