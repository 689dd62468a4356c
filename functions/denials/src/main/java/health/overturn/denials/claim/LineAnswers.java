package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one adjudication says about the lines of an earlier one, during the fold.
final class LineAnswers {
    private LineAnswers() {}

    /// Answers to the lines that the later adjudication names. What replaces an earlier adjudication answers the
    /// others too, where it has lines that the earlier one has not: they stand in their place.
    ///
    /// @param lines numbers of lines of the earlier adjudication, 0 for claim level
    static Map<Integer, LineAnswer> to(Set<Integer> lines, Adjudication earlier, AppliedAdjudication later) {
        Map<Integer, LineAnswer> answers = LineAnswer.of(lines, earlier, later.adjudication);
        if (answers.size() < lines.size() && replaces(later, earlier)) {
            List<LineFingerprint> renamed = LineMatcher.withoutMatch(
                    earlier.fingerprint().lines(),
                    later.adjudication.fingerprint().lines());
            if (!renamed.isEmpty()) {
                LineAnswer ofRenamed = LineAnswer.ofRenamed(renamed, later.adjudication);
                lines.forEach(line -> answers.putIfAbsent(line, ofRenamed));
            }
        }
        return answers;
    }

    /// Whether an answer replaces an earlier one as a whole: its frequency or REF*F8 says so, or the earlier one was
    /// reversed directly before it.
    static boolean replaces(AppliedAdjudication later, Adjudication earlier) {
        return later.adjudication.fingerprint().replaces()
                || (later.adjudication.originalClaimNumber().isPresent()
                        && later.adjudication.originalClaimNumber().equals(earlier.payerClaimNumber()))
                || later.reversedBefore.contains(earlier.id());
    }

    static boolean anyDenied(Map<Integer, LineAnswer> answers) {
        return answers.values().stream().anyMatch(answer -> answer.kind() == LineAnswer.Kind.DENIED);
    }

    static Set<Integer> settledLines(Map<Integer, LineAnswer> answers) {
        Set<Integer> settled = new TreeSet<>();
        answers.forEach((line, answer) -> {
            if (answer.kind() == LineAnswer.Kind.SETTLED) {
                settled.add(line);
            }
        });
        return settled;
    }

    /// Removes what a duplicate denies: it decides nothing about the money that it copies.
    ///
    /// @param own the denial that the later adjudication made, if it denied
    static void removeCopies(Map<Integer, LineAnswer> answers, @Nullable OngoingDenial own) {
        if (own != null && own.isDuplicate()) {
            answers.values().removeIf(answer -> answer.kind() == LineAnswer.Kind.DENIED);
        }
    }

    /// Removes from a set of lines of the later adjudication those whose undecided money an earlier denial or watch
    /// holds already. Of a claim that is wholly undecided, the money at claim level belongs to its lines.
    static void removeHeld(AppliedAdjudication later, Map<Integer, LineAnswer> answers, Set<Integer> lines) {
        for (LineAnswer answer : answers.values()) {
            if (answer.kind() == LineAnswer.Kind.UNDECIDED) {
                LineFingerprint line = answer.line();
                if (line == null) {
                    lines.clear();
                } else {
                    lines.remove(line.number());
                    lines.removeIf(other -> other == 0 && later.isWhollyUndecided());
                }
            }
        }
    }
}
