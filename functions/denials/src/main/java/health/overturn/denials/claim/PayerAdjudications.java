package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies one payer's answers to one claim in canonical order. At most one denial is open: the last one.
final class PayerAdjudications {
    private final WatchPolicy policy;
    private final ReversalTargets targets = new ReversalTargets();
    private final Deque<AppliedAdjudication> payments = new ArrayDeque<>();
    private final List<OngoingDenial> denials = new ArrayList<>();
    private Money net = Money.ZERO;
    private boolean tookBackPayment;
    private @Nullable OngoingDenial latestDenial;
    private @Nullable Watch watch;

    private record Watch(AppliedAdjudication answer, Watched judgement, LocalDate since, LocalDate expiresOn) {}

    PayerAdjudications(WatchPolicy policy) {
        this.policy = policy;
    }

    /// Adds the payment of an answer. This comes first for every answer.
    void addPaid(AppliedAdjudication answer) {
        net = net.plus(answer.paid());
    }

    /// Applies a reversal and closes the reversed denial if it is open.
    ///
    /// @return the reversed answer, or null where the reversal matches no known answer
    @Nullable AppliedAdjudication reverse(AppliedAdjudication reversal) {
        watch = null;
        AppliedAdjudication target = targets.find(reversal);
        tookBackPayment |=
                target == null ? reversal.paid().isNegative() : target.paid().isPositive();
        if (target == null) {
            return null;
        }
        target.markReversed();
        if (target.denial != null && target.denial.isOpen()) {
            target.denial.markReversedBy(reversal);
        }
        return target;
    }

    void deny(AppliedAdjudication answer, Denied denied) {
        addAnswer(answer);
        watch = null;
        AppliedAdjudication original = denied.isDuplicate() ? findOriginal(answer) : null;
        OngoingDenial denial = new OngoingDenial(answer, denied, answer.paidOn(), net);
        if (original == null) {
            start(denial);
        } else {
            add(denial);
            denial.closeAsDuplicateOf(original);
        }
    }

    void settle(AppliedAdjudication answer) {
        addAnswer(answer);
        watch = null;
    }

    /// Starts a watch, unless a watch runs or a denial is open. A second pending answer does not restart a
    /// watch.
    void watch(AppliedAdjudication answer, Watched watched) {
        addAnswer(answer);
        if (watch != null || openDenial() != null) {
            return;
        }
        LocalDate since = answer.paidOn();
        if (since == null) {
            start(new OngoingDenial(answer, ExpiredWatch.toDenied(watched), null, net));
        } else {
            watch = new Watch(answer, watched, since, policy.expiresOn(since));
        }
    }

    /// Ends the watch of a forwarded claim, because another payer has adjudicated it.
    void endForwardedWatch() {
        if (watch != null && watch.answer().isForwarded()) {
            watch = null;
        }
    }

    /// Turns the watch into a denial if it expires by this day.
    void expireWatch(LocalDate day) {
        if (watch != null && !watch.expiresOn().isAfter(day)) {
            Watch expired = watch;
            watch = null;
            start(new OngoingDenial(
                    expired.answer(), ExpiredWatch.toDenied(expired.judgement()), expired.expiresOn(), net));
        }
    }

    @Nullable OngoingDenial openDenial() {
        return latestDenial != null && latestDenial.isOpen() ? latestDenial : null;
    }

    /// Opens a denial again, because all answers after it are reversed or only watched.
    void reopen(OngoingDenial denial) {
        watch = null;
        if (latestDenial != null && latestDenial != denial) {
            latestDenial.endPeriod(net);
        }
        denial.reopen();
        latestDenial = denial;
    }

    Money net() {
        return net;
    }

    List<OngoingDenial> denials() {
        return denials;
    }

    List<FoldedWatch> watches() {
        if (watch == null) {
            return List.of();
        }
        AppliedAdjudication answer = watch.answer();
        return List.of(new FoldedWatch(
                answer.id(), answer.payer(), watch.judgement().amount(), watch.since(), watch.expiresOn()));
    }

    private void addAnswer(AppliedAdjudication answer) {
        answer.afterTakeback = tookBackPayment;
        tookBackPayment = false;
        targets.add(answer);
        if (answer.paid().isPositive()) {
            payments.push(answer);
        }
    }

    /// The answer that a duplicate copies: that of the open denial, else the latest payment in effect, else
    /// null.
    private @Nullable AppliedAdjudication findOriginal(AppliedAdjudication duplicate) {
        OngoingDenial openDenial = openDenial();
        if (openDenial != null) {
            return openDenial.origin();
        }
        return payments.stream()
                .filter(answer -> answer.isInEffect() && answer != duplicate)
                .findFirst()
                .orElse(null);
    }

    private void start(OngoingDenial denial) {
        if (latestDenial != null) {
            denial.markRepeatOf(latestDenial);
            latestDenial.endPeriod(net);
            if (latestDenial.isOpen()) {
                latestDenial.markSupersededBy(denial.origin());
            }
        }
        latestDenial = denial;
        add(denial);
    }

    private void add(OngoingDenial denial) {
        denial.origin().denial = denial;
        denials.add(denial);
    }
}
