package health.overturn.denials.claim;

import health.overturn.denials.adjudication.LineFingerprint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the lines of one adjudication in another of the same claim.
///
/// Where both lines have a REF*6R, it decides, if procedure, modifiers and day are the same. Otherwise procedure,
/// modifiers, day and charge decide. The n-th of several equal lines is the n-th of the other adjudication.
final class LineMatcher {
    private final Map<Integer, LineFingerprint> matches = new HashMap<>();
    private final Set<Integer> matchedLater = new HashSet<>();

    private LineMatcher() {}

    /// @return the later line of each earlier line that has one, by the earlier line's number
    static Map<Integer, LineFingerprint> match(List<LineFingerprint> earlier, List<LineFingerprint> later) {
        LineMatcher matcher = new LineMatcher();
        matcher.matchControls(earlier, later);
        matcher.matchServices(earlier, later);
        return matcher.matches;
    }

    /// The later lines that the earlier adjudication has not.
    static List<LineFingerprint> withoutMatch(List<LineFingerprint> earlier, List<LineFingerprint> later) {
        LineMatcher matcher = new LineMatcher();
        matcher.matchControls(earlier, later);
        matcher.matchServices(earlier, later);
        return later.stream()
                .filter(line -> !matcher.matchedLater.contains(line.number()))
                .toList();
    }

    private void matchControls(List<LineFingerprint> earlier, List<LineFingerprint> later) {
        Map<Long, Deque<LineFingerprint>> free = new HashMap<>();
        for (LineFingerprint line : later) {
            if (line.hasControl()) {
                free.computeIfAbsent(line.control(), unseen -> new ArrayDeque<>())
                        .add(line);
            }
        }
        for (LineFingerprint line : earlier) {
            Deque<LineFingerprint> same = line.hasControl() ? free.get(line.control()) : null;
            if (same != null && !same.isEmpty()) {
                add(line, same.remove());
            }
        }
    }

    private void matchServices(List<LineFingerprint> earlier, List<LineFingerprint> later) {
        Map<Long, Deque<LineFingerprint>> free = new HashMap<>();
        for (LineFingerprint line : later) {
            if (!matchedLater.contains(line.number())) {
                free.computeIfAbsent(line.service(), unseen -> new ArrayDeque<>())
                        .add(line);
            }
        }
        for (LineFingerprint line : earlier) {
            Deque<LineFingerprint> same = matches.containsKey(line.number()) ? null : free.get(line.service());
            if (same != null) {
                same.stream()
                        .filter(other -> !(line.hasControl() && other.hasControl()))
                        .findFirst()
                        .ifPresent(other -> {
                            same.remove(other);
                            add(line, other);
                        });
            }
        }
    }

    private void add(LineFingerprint line, LineFingerprint other) {
        matches.put(line.number(), other);
        matchedLater.add(other.number());
    }
}
