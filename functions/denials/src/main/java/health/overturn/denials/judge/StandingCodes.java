package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Divides money that no code refuses among the codes that stand in a claim, so that each line's money is with its
/// line. What no code holds is with a reason without a code.
final class StandingCodes {
    private final ClaimPayment claim;
    private final CodeBook book;
    private final JudgingRule rule;
    private final Predicate<AdjustmentKind> holds;
    private final ReasonFactory factory;
    private final List<Reason> reasons = new ArrayList<>();
    private long open;

    /// @param rule why the money is unexplained or undecided
    /// @param holds the kinds of codes that hold what they take; the others explain it
    private StandingCodes(ClaimPayment claim, CodeBook book, JudgingRule rule, Predicate<AdjustmentKind> holds) {
        this.claim = claim;
        this.book = book;
        this.rule = rule;
        this.holds = holds;
        this.factory = new ReasonFactory(book);
    }

    /// Watches the whole charge of an unpaid claim whose status says that the payer has not decided it. Codes that
    /// hold nothing of it are notes.
    static Judgement watchAll(ClaimPayment claim, CodeBook book, JudgingRule rule) {
        long cents = Math.min(DenialLimit.charge(claim), DenialLimit.MAX_CENTS);
        List<Reason> codes = new StandingCodes(claim, book, rule, kind -> true).share(cents);
        List<Note> notes = codes.stream()
                .filter(code -> code.amount().isZero())
                .map(Note::of)
                .toList();
        return watch(codes, claim, notes);
    }

    /// Watches what is left of an unpaid claim in which a code says that money is undecided.
    static Judgement watchLeft(ClaimPayment claim, CodeBook book, long left, List<Note> notes) {
        return watch(unexplained(claim, book, JudgingRule.PENDING_CODE, left), claim, notes);
    }

    /// The codes that stand where a claim was not paid and nothing explains it, with what is left of the charge.
    static List<Reason> unexplained(ClaimPayment claim, CodeBook book, JudgingRule rule, long left) {
        return new StandingCodes(claim, book, rule, kind -> kind == AdjustmentKind.PENDING).share(left);
    }

    private static Judgement watch(List<Reason> codes, ClaimPayment claim, List<Note> notes) {
        Undecided undecided = undecided(codes, claim, DenialLimit.MAX_CENTS);
        return new Judgement.Watched(Objects.requireNonNull(undecided), notes);
    }

    /// Undecided money; null where there is none.
    ///
    /// @param limit in cents
    static @Nullable Undecided undecided(List<Reason> codes, ClaimPayment claim, long limit) {
        if (codes.isEmpty()) {
            return null;
        }
        List<Reason> holding = new ArrayList<>();
        for (Reason code : DenialLimit.cut(codes, limit)) {
            if (code.amount().isPositive()) {
                holding.add(code);
            }
        }
        if (holding.isEmpty()) {
            return null;
        }
        Rationale first = holding.getFirst().rationale();
        boolean byCode = first.rule() == JudgingRule.PENDING_CODE;
        Rationale rationale =
                byCode ? first : new Rationale(first.rule(), "", claim.at().segment());
        return new Undecided(Money.ofCents(DenialLimit.sum(holding)), holding, rationale);
    }

    /// The codes that stand in the claim, in its order, each with the money that it holds; their sum is `cents`. One
    /// reason without a code where no code stands.
    private List<Reason> share(long cents) {
        open = cents;
        AdjustmentScope ofClaim = AdjustmentScope.ofClaim(claim);
        if (ofClaim != null) {
            share(ofClaim);
        }
        boolean codes = ofClaim != null;
        for (ServiceLine line : claim.lines()) {
            codes |= !line.adjustments().isEmpty();
        }
        for (ServiceLine line : codes ? claim.lines() : List.<ServiceLine>of()) {
            share(AdjustmentScope.ofLine(claim, line));
        }
        if (open > 0) {
            reasons.add(ReasonFactory.withoutCode(rule, claim, 0, open));
        }
        return reasons;
    }

    private void share(AdjustmentScope scope) {
        long left = scope.unpaid();
        int said = -1;
        for (Adjustment adjustment : scope.adjustments()) {
            AdjustmentKind kind = scope.kind(adjustment, book);
            long cents = Math.min(left, adjustment.amount().cents());
            left -= cents;
            long held = holds.test(kind) ? Math.min(open, cents) : 0;
            open -= held;
            said = said < 0 && adjustment.amount().isZero() ? reasons.size() : said;
            reasons.add(factory.createUnmapped(rule, scope, adjustment, held));
        }
        shareRest(scope, Math.min(open, left), said);
    }

    /// Gives what no code takes to the first code that is only said, else to the line.
    ///
    /// @param said the index of that code's reason; -1 where there is none
    private void shareRest(AdjustmentScope scope, long left, int said) {
        if (left <= 0 || (said < 0 && scope.line() == 0)) {
            return;
        }
        open -= left;
        if (said >= 0) {
            reasons.set(said, reasons.get(said).withCents(left));
        } else {
            reasons.add(ReasonFactory.withoutCode(rule, claim, scope.line(), left));
        }
    }
}
