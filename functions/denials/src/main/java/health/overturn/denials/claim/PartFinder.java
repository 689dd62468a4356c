package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the earlier adjudications of one payer and claim that a later one answers.
///
/// The first of these that fits decides: REF*F8 names the earlier one; both have the same CLP07, unless one transaction
/// holds both as split parts; they have a line in common; a reversal that nothing has answered comes directly before;
/// CLP09 is 7 or 8; one has no lines and both have the same charge.
///
/// The question is asked of two adjudications and never passed on: two parts that a third adjudication answers remain
/// two parts.
final class PartFinder {
    /// No real claim has more adjudications under one number. A hostile file may have any number.
    private static final int MAX_CANDIDATES = 64;

    private final Set<String> transactionsWithReversal;
    private final Map<ProtectedText, Deque<AppliedAdjudication>> byNumber = new HashMap<>();
    private final Map<Long, Deque<AppliedAdjudication>> byControl = new HashMap<>();
    private final Map<Long, Deque<AppliedAdjudication>> byService = new HashMap<>();
    private final Map<Money, Deque<AppliedAdjudication>> byCharge = new HashMap<>();
    private final List<AppliedAdjudication> unansweredReversals = new ArrayList<>();
    private @Nullable AppliedAdjudication latest;

    /// @param adjudications all adjudications of the payer and claim
    PartFinder(List<Adjudication> adjudications) {
        transactionsWithReversal = adjudications.stream()
                .filter(adjudication -> adjudication.status().isReversal())
                .map(Adjudication::transaction)
                .collect(Collectors.toSet());
    }

    /// The parts of the adjudications that this one answers, that of the latest one last; empty where it answers none.
    SequencedSet<ClaimPart> find(Adjudication later) {
        List<AppliedAdjudication> answered = byNumber(later.originalClaimNumber());
        if (answered.isEmpty()) {
            answered = byNumber(later.payerClaimNumber()).stream()
                    .filter(earlier -> !isSplit(earlier.adjudication, later))
                    .toList();
        }
        if (answered.isEmpty()) {
            answered = byLine(later);
        }
        if (answered.isEmpty() && !later.status().isReversal()) {
            answered = byContext(later);
        }
        SequencedSet<ClaimPart> parts = new LinkedHashSet<>();
        answered.stream()
                .sorted((one, other) -> Integer.compare(one.index, other.index))
                .forEach(earlier -> parts.addLast(earlier.part));
        return parts;
    }

    /// Ids of the adjudications of a part that were reversed directly before the next adjudication.
    Set<String> reversedBefore(ClaimPart part) {
        return unansweredReversals.stream()
                .filter(reversal -> reversal.part == part)
                .map(reversal -> reversal.target)
                .filter(Objects::nonNull)
                .map(AppliedAdjudication::id)
                .collect(Collectors.toSet());
    }

    /// Adds an adjudication, of which later ones may be answers.
    void add(AppliedAdjudication applied) {
        Adjudication adjudication = applied.adjudication;
        if (adjudication.payerClaimNumber().isPresent()) {
            push(byNumber, adjudication.payerClaimNumber(), applied);
        }
        for (LineFingerprint line : adjudication.fingerprint().lines()) {
            if (line.hasControl()) {
                push(byControl, line.control(), applied);
            }
            push(byService, line.service(), applied);
        }
        if (applied.isReversal()) {
            unansweredReversals.add(applied);
            return;
        }
        boolean answersReversal = unansweredReversals.removeIf(reversal -> reversal.part == applied.part);
        if (!answersReversal) {
            unansweredReversals.clear();
        }
        push(byCharge, absolute(adjudication.charge()), applied);
        latest = applied;
    }

    private List<AppliedAdjudication> byNumber(ProtectedText number) {
        return number.isPresent() ? List.copyOf(byNumber.getOrDefault(number, new ArrayDeque<>())) : List.of();
    }

    private List<AppliedAdjudication> byLine(Adjudication later) {
        SequencedSet<AppliedAdjudication> found = new LinkedHashSet<>();
        for (LineFingerprint line : later.fingerprint().lines()) {
            if (line.hasControl()) {
                found.addAll(byControl.getOrDefault(line.control(), new ArrayDeque<>()));
            }
            for (AppliedAdjudication earlier : byService.getOrDefault(line.service(), new ArrayDeque<>())) {
                if (!line.hasControl() || hasUncontrolled(earlier, line.service())) {
                    found.add(earlier);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean hasUncontrolled(AppliedAdjudication earlier, long service) {
        return earlier.adjudication.fingerprint().lines().stream()
                .anyMatch(line -> !line.hasControl() && line.service() == service);
    }

    private List<AppliedAdjudication> byContext(Adjudication later) {
        if (!unansweredReversals.isEmpty()) {
            return List.of(unansweredReversals.stream()
                    .filter(reversal -> absolute(reversal.adjudication.charge()).equals(absolute(later.charge())))
                    .findFirst()
                    .orElse(unansweredReversals.getLast()));
        }
        if (later.fingerprint().replaces() && latest != null) {
            return List.of(latest);
        }
        return byCharge.getOrDefault(absolute(later.charge()), new ArrayDeque<>()).stream()
                .filter(earlier ->
                        !earlier.hasLines() || later.fingerprint().lines().isEmpty())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /// Whether a payer split a claim in one transaction under one number: other lines, another charge, and nothing
    /// that says that one replaces the other.
    private boolean isSplit(Adjudication earlier, Adjudication later) {
        return Objects.equals(earlier.transaction(), later.transaction())
                && !transactionsWithReversal.contains(later.transaction())
                && !earlier.fingerprint().replaces()
                && !later.fingerprint().replaces()
                && !earlier.charge().equals(later.charge())
                && LineMatcher.match(
                                earlier.fingerprint().lines(),
                                later.fingerprint().lines())
                        .isEmpty();
    }

    private static <K> void push(Map<K, Deque<AppliedAdjudication>> index, K key, AppliedAdjudication applied) {
        Deque<AppliedAdjudication> same = index.computeIfAbsent(key, unseen -> new ArrayDeque<>());
        if (same.peek() != applied) {
            same.push(applied);
        }
        if (same.size() > MAX_CANDIDATES) {
            same.removeLast();
        }
    }

    private static Money absolute(Money charge) {
        return charge.isNegative() ? charge.negated() : charge;
    }
}
