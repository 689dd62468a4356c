package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a later adjudication says about one line of an earlier one.
///
/// @param line the line in the later adjudication; absent where the answer concerns the claim as a whole or comes from
///     lines that stand in the place of the earlier one
record LineAnswer(Kind kind, @Nullable LineFingerprint line) {
    /// What the later adjudication decided.
    enum Kind {
        SETTLED,
        DENIED,
        /// The later adjudication leaves the money undecided.
        UNDECIDED
    }

    /// Answers to the lines that the later adjudication names: all where one of the two has no lines, and money at
    /// claim level always.
    ///
    /// @param lines numbers of lines of the earlier adjudication, 0 for claim level
    /// @return the answers by the number of the earlier line; a line without an answer is absent
    static Map<Integer, LineAnswer> of(Set<Integer> lines, Adjudication earlier, Adjudication later) {
        List<LineFingerprint> laterLines = later.fingerprint().lines();
        Map<Integer, LineAnswer> answers = new HashMap<>();
        if (laterLines.isEmpty() || earlier.fingerprint().lines().isEmpty()) {
            LineAnswer whole = new LineAnswer(ofClaim(later.judgement()), null);
            lines.forEach(line -> answers.put(line, whole));
            return answers;
        }
        Map<Integer, LineFingerprint> matches =
                LineMatcher.match(earlier.fingerprint().lines(), laterLines);
        for (int line : lines) {
            LineFingerprint match = matches.get(line);
            if (line == 0) {
                answers.put(line, new LineAnswer(ofClaim(later.judgement()), null));
            } else if (match != null) {
                answers.put(line, new LineAnswer(ofLine(match, later.judgement()), match));
            }
        }
        return answers;
    }

    /// The answer of lines that stand in the place of lines of the earlier adjudication.
    static LineAnswer ofRenamed(List<LineFingerprint> renamed, Adjudication later) {
        return new LineAnswer(ofLines(renamed, later.judgement()), null);
    }

    private static Kind ofLines(List<LineFingerprint> lines, Judgement judgement) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        lines.forEach(line -> kinds.add(ofLine(line, judgement)));
        return kinds.contains(Kind.DENIED)
                ? Kind.DENIED
                : kinds.contains(Kind.UNDECIDED) ? Kind.UNDECIDED : Kind.SETTLED;
    }

    private static Kind ofClaim(Judgement judgement) {
        return switch (judgement) {
            case Denied _ -> Kind.DENIED;
            case Watched _ -> Kind.UNDECIDED;
            case Settled _, Judgement.Reversal _, Judgement.Predetermination _ -> Kind.SETTLED;
        };
    }

    private static Kind ofLine(LineFingerprint line, Judgement judgement) {
        return switch (judgement) {
            case Denied denied when holds(denied.reasons(), line) -> Kind.DENIED;
            case Denied denied -> undecided(denied.undecided(), line);
            case Settled settled -> undecided(settled.undecided(), line);
            case Watched watched ->
                line.paid().isPositive() || line.patientShare().isPositive()
                        ? undecided(watched.undecided(), line)
                        : Kind.UNDECIDED;
            case Judgement.Reversal _, Judgement.Predetermination _ -> Kind.SETTLED;
        };
    }

    private static Kind undecided(@Nullable Undecided undecided, LineFingerprint line) {
        return undecided != null && holds(undecided.reasons(), line) ? Kind.UNDECIDED : Kind.SETTLED;
    }

    /// Whether a reason with money stands on the line, or at claim level while the line is unpaid.
    private static boolean holds(List<Reason> reasons, LineFingerprint line) {
        return reasons.stream()
                .anyMatch(reason -> reason.amount().isPositive()
                        && (reason.line() == line.number()
                                || (reason.line() == 0 && !line.paid().isPositive())));
    }
}
