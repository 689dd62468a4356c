package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What payments did on the denied lines of one denial.
///
/// Where the claim has no lines, the payments of the whole part count. A line counts until it is denied
/// again.
final class RecoveredMoney {
    private static final int CLAIM = -1;

    private final Adjudication source;
    private final MoneyByLine denied;
    private final Set<Integer> countingLines;
    private final boolean wholeClaim;
    private final Set<String> replacements = new HashSet<>();
    /// Payments by denied line, uncapped; [#CLAIM] holds what no single line received.
    private final Map<Integer, Long> ownCents = new HashMap<>();

    private long otherPayerCents;
    private long contractualCents;
    private long allowedCents;
    private boolean settled;

    /// @param source the adjudication whose lines were denied
    RecoveredMoney(Adjudication source, MoneyByLine denied) {
        this.source = source;
        this.denied = denied;
        this.countingLines = new HashSet<>(denied.lines());
        this.wholeClaim =
                countingLines.contains(0) || source.fingerprint().lines().isEmpty();
    }

    /// Counts a payment of the denying payer on the lines that still count.
    ///
    /// @param renamed whether the payment has lines in the place of denied ones
    void add(Adjudication payment, boolean renamed) {
        if (renamed) {
            replacements.add(payment.id());
        }
        if (!countingLines.isEmpty() && movesMoney(payment)) {
            paidByLine(payment, renamed).forEach((line, cents) -> ownCents.merge(line, cents, SaturatingCents::add));
        }
    }

    /// Whether lines of an adjudication counted in the place of denied ones, so that those of its reversal
    /// do too.
    boolean countsRenamed(Adjudication payment) {
        return replacements.contains(payment.id());
    }

    /// Notes what an adjudication did on the lines that it settles.
    void settle(AppliedAdjudication later, Set<Integer> lines, Map<Integer, LineAnswer> answers) {
        if (lines.isEmpty()) {
            return;
        }
        settled = true;
        if (!later.payer().equals(source.payer())) {
            otherPayerCents = SaturatingCents.add(otherPayerCents, sum(paidByLine(later.adjudication, false)));
        }
        addShares(later.adjudication, lines, answers);
    }

    /// Notes what an adjudication paid and allowed on lines that it denies in part again, and ends their
    /// counting.
    void repeat(AppliedAdjudication later, Set<Integer> lines, Map<Integer, LineAnswer> answers) {
        Set<Integer> paid = new HashSet<>();
        for (int line : lines) {
            LineFingerprint match = lineOf(line, answers);
            PartFingerprint content = later.adjudication.fingerprint();
            Money payment = match == null ? later.paid() : match.paid();
            Money allowed = match == null ? content.patientShare() : match.patientShare();
            if (payment.isPositive() || allowed.isPositive()) {
                paid.add(line);
            }
        }
        settled |= !paid.isEmpty();
        addShares(later.adjudication, paid, answers);
        end(lines);
    }

    private void addShares(Adjudication later, Set<Integer> lines, Map<Integer, LineAnswer> answers) {
        boolean whole = false;
        for (int line : lines) {
            LineFingerprint match = lineOf(line, answers);
            whole |= match == null;
            if (match != null) {
                add(match.contractual(), match.patientShare());
            }
        }
        if (whole && countsWhole(later)) {
            add(later.fingerprint().contractual(), later.fingerprint().patientShare());
        } else if (whole) {
            List<LineFingerprint> renamed = renamedLines(later);
            add(
                    Money.ofCents(sum(renamed, LineFingerprint::contractual)),
                    Money.ofCents(sum(renamed, LineFingerprint::patientShare)));
        }
    }

    private static boolean movesMoney(Adjudication payment) {
        return !payment.paid().isZero()
                || payment.fingerprint().lines().stream()
                        .anyMatch(line -> !line.paid().isZero());
    }

    private boolean countsWhole(Adjudication later) {
        return wholeClaim || later.fingerprint().lines().isEmpty();
    }

    private List<LineFingerprint> renamedLines(Adjudication later) {
        return LineMatcher.withoutMatch(
                source.fingerprint().lines(), later.fingerprint().lines());
    }

    private static long sum(List<LineFingerprint> lines, Function<LineFingerprint, Money> amount) {
        long cents = 0;
        for (LineFingerprint line : lines) {
            cents = SaturatingCents.add(cents, amount.apply(line).cents());
        }
        return cents;
    }

    private static @Nullable LineFingerprint lineOf(int line, Map<Integer, LineAnswer> answers) {
        LineAnswer answer = answers.get(line);
        return answer == null ? null : answer.line();
    }

    private void add(Money contractual, Money allowed) {
        contractualCents = SaturatingCents.add(contractualCents, contractual.cents());
        allowedCents = SaturatingCents.add(allowedCents, allowed.cents());
    }

    boolean isCounting() {
        return !countingLines.isEmpty();
    }

    /// Ends the counting of some lines.
    void end(Collection<Integer> lines) {
        countingLines.removeAll(lines);
    }

    private Map<Integer, Long> paidByLine(Adjudication payment, boolean renamed) {
        if (countsWhole(payment)) {
            return Map.of(CLAIM, payment.paid().cents());
        }
        Map<Integer, LineFingerprint> matches = LineMatcher.match(
                source.fingerprint().lines(), payment.fingerprint().lines());
        Map<Integer, Long> paid = new HashMap<>();
        for (int line : countingLines) {
            LineFingerprint match = matches.get(line);
            if (match != null && !match.paid().isZero()) {
                paid.put(line, match.paid().cents());
            }
        }
        if (renamed) {
            paid.put(CLAIM, sum(renamedLines(payment), LineFingerprint::paid));
        }
        return paid;
    }

    private static long sum(Map<Integer, Long> paid) {
        return paid.values().stream().reduce(0L, SaturatingCents::add);
    }

    /// The sum of payments, of each line at most what was denied on it.
    private long cappedByLine(Map<Integer, Long> paid) {
        Map<Integer, Long> deniedByLine = denied.byLine();
        long sum = 0;
        for (Map.Entry<Integer, Long> line : paid.entrySet()) {
            long most = deniedByLine.getOrDefault(line.getKey(), Long.MAX_VALUE);
            sum = SaturatingCents.add(sum, Math.clamp(line.getValue(), 0, most));
        }
        return sum;
    }

    /// @param denied the denied amount
    /// @param limit the most that can have been recovered
    /// @param answered the denied money of answered lines of an open denial
    /// @param isOpen whether lines are still denied: what the others received beyond their denial is then
    ///     no recovery
    DenialMoney toDenialMoney(Money denied, Money limit, Money answered, boolean isOpen) {
        long own = isOpen ? cappedByLine(ownCents) : Math.max(0, sum(ownCents));
        long sum = SaturatingCents.add(own, otherPayerCents);
        long recovered = Math.clamp(sum, 0, limit.cents());
        long allowed = Math.clamp(allowedCents, 0, denied.cents());
        return new DenialMoney(
                Money.ofCents(recovered), Money.ofCents(allowed), answered, stake(denied, recovered, allowed));
    }

    private @Nullable Money stake(Money denied, long recovered, long allowed) {
        if (!settled) {
            return null;
        }
        long notContractual = denied.cents() - Math.clamp(contractualCents, 0, denied.cents());
        long won = Math.min(denied.cents(), SaturatingCents.add(recovered, allowed));
        return Money.ofCents(Math.max(notContractual, won));
    }
}
