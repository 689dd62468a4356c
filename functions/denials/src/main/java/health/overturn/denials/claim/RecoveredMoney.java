package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What payments did on the denied lines of one denial.
///
/// Where the claim has no lines, the payments of the whole part count. A line counts until it is denied again.
final class RecoveredMoney {
    private final Adjudication source;
    private final Set<Integer> countingLines;
    private final boolean wholeClaim;
    private final Set<String> replacements = new HashSet<>();
    private long ownCents;
    private long otherPayerCents;
    private long contractualCents;
    private long allowedCents;
    private boolean settled;

    /// @param source the adjudication whose lines were denied
    RecoveredMoney(Adjudication source, MoneyByLine denied) {
        this.source = source;
        this.countingLines = new HashSet<>(denied.lines());
        this.wholeClaim =
                countingLines.contains(0) || source.fingerprint().lines().isEmpty();
    }

    /// Counts a payment of the denying payer on the lines that still count.
    ///
    /// @param asWhole whether the payment replaces the denied lines without naming them
    void add(Adjudication payment, boolean asWhole) {
        if (asWhole) {
            replacements.add(payment.id());
        }
        if (!countingLines.isEmpty()) {
            ownCents = SaturatingCents.add(ownCents, paidOnLines(payment, asWhole));
        }
    }

    /// Whether an adjudication was counted as a whole, so that its reversal counts as a whole too.
    boolean countsAsWhole(Adjudication payment) {
        return replacements.contains(payment.id());
    }

    /// Notes what an adjudication did on the lines that it settles.
    void settle(AppliedAdjudication later, Set<Integer> lines, Map<Integer, LineAnswer> answers) {
        if (lines.isEmpty()) {
            return;
        }
        settled = true;
        if (!later.payer().equals(source.payer())) {
            otherPayerCents = SaturatingCents.add(otherPayerCents, paidOnLines(later.adjudication, false));
        }
        addShares(later.adjudication, lines, answers);
    }

    /// Notes what an adjudication paid and allowed on lines that it denies in part again, and ends their counting.
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
        if (whole) {
            add(later.fingerprint().contractual(), later.fingerprint().patientShare());
        }
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

    private long paidOnLines(Adjudication payment, boolean asWhole) {
        if (asWhole || wholeClaim || payment.fingerprint().lines().isEmpty()) {
            return payment.paid().cents();
        }
        Map<Integer, LineFingerprint> matches = LineMatcher.match(
                source.fingerprint().lines(), payment.fingerprint().lines());
        long cents = 0;
        for (int line : countingLines) {
            LineFingerprint match = matches.get(line);
            cents = match == null
                    ? cents
                    : SaturatingCents.add(cents, match.paid().cents());
        }
        return cents;
    }

    /// @param denied the denied amount
    /// @param limit the most that can have been recovered
    /// @param answered the denied money of answered lines of an open denial
    DenialMoney toDenialMoney(Money denied, Money limit, Money answered) {
        long sum = SaturatingCents.add(Math.max(0, ownCents), otherPayerCents);
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
