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

/// One payer's answers to one claim, in canonical order. At most one denial in it is open: the last one.
final class PayerAdjudications {
    private final WatchPolicy policy;
    private final ReversalTargets targets = new ReversalTargets();
    private final Deque<AppliedAdjudication> paying = new ArrayDeque<>();
    private final List<OngoingDenial> denials = new ArrayList<>();
    private Money net = Money.ZERO;
    private boolean takingBack;
    private @Nullable OngoingDenial latest;
    private @Nullable Watch watch;

    private record Watch(AppliedAdjudication answer, Watched what, LocalDate since, LocalDate runsOutOn) {}

    PayerAdjudications(WatchPolicy policy) {
        this.policy = policy;
    }

    /// Counts the money of any answer, before anything else is done with it.
    void count(AppliedAdjudication answer) {
        net = net.plus(answer.paid());
    }

    /// What a reversal takes back, if that is known. A denial that was still open is closed by it.
    @Nullable AppliedAdjudication reverse(AppliedAdjudication reversal) {
        watch = null;
        AppliedAdjudication target = targets.find(reversal);
        takingBack |=
                target == null ? reversal.paid().isNegative() : target.paid().isPositive();
        if (target == null) {
            return null;
        }
        target.reverse();
        if (target.denial != null && target.denial.open()) {
            target.denial.reversedBy(reversal);
        }
        return target;
    }

    void deny(AppliedAdjudication answer, Denied denied) {
        admit(answer);
        watch = null;
        AppliedAdjudication original = denied.duplicate() ? openOrPaid(answer) : null;
        OngoingDenial denial = new OngoingDenial(answer, denied, answer.paidOn(), net);
        if (original == null) {
            open(denial);
        } else {
            add(denial);
            denial.duplicateOf(original);
        }
    }

    void settle(AppliedAdjudication answer) {
        admit(answer);
        watch = null;
    }

    /// A watch that runs already goes on: to hear again that nothing is decided is no answer.
    void watch(AppliedAdjudication answer, Watched watched) {
        admit(answer);
        if (watch != null || openDenial() != null) {
            return;
        }
        LocalDate since = answer.paidOn();
        if (since == null) {
            open(new OngoingDenial(answer, ExpiredWatch.denied(watched), null, net));
        } else {
            watch = new Watch(answer, watched, since, policy.runsOutOn(since));
        }
    }

    /// Another payer has adjudicated the claim: nothing more is due from this one if it had passed the claim on.
    void answeredElsewhere() {
        if (watch != null && watch.answer().forwarded()) {
            watch = null;
        }
    }

    /// Turns the watch into a denial if its time has run out by this day.
    void elapse(LocalDate day) {
        if (watch != null && !watch.runsOutOn().isAfter(day)) {
            Watch over = watch;
            watch = null;
            open(new OngoingDenial(over.answer(), ExpiredWatch.denied(over.what()), over.runsOutOn(), net));
        }
    }

    @Nullable OngoingDenial openDenial() {
        return latest != null && latest.open() ? latest : null;
    }

    /// Opens a denial again: all that came after it was taken back, or is only watched.
    void reopen(OngoingDenial denial) {
        watch = null;
        if (latest != null && latest != denial) {
            latest.endsWith(net);
        }
        denial.reopen();
        latest = denial;
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
        return List.of(
                new FoldedWatch(answer.id(), answer.payer(), watch.what().amount(), watch.since(), watch.runsOutOn()));
    }

    private void admit(AppliedAdjudication answer) {
        answer.afterTakeback = takingBack;
        takingBack = false;
        targets.add(answer);
        if (answer.paid().isPositive()) {
            paying.push(answer);
        }
    }

    /// What a duplicate can be a copy of: what is open, else the latest that was paid and still stands.
    private @Nullable AppliedAdjudication openOrPaid(AppliedAdjudication duplicate) {
        OngoingDenial open = openDenial();
        if (open != null) {
            return open.origin();
        }
        return paying.stream()
                .filter(answer -> answer.stands() && answer != duplicate)
                .findFirst()
                .orElse(null);
    }

    private void open(OngoingDenial denial) {
        if (latest != null) {
            denial.repeats(latest);
            latest.endsWith(net);
            if (latest.open()) {
                latest.supersededBy(denial.origin());
            }
        }
        latest = denial;
        add(denial);
    }

    private void add(OngoingDenial denial) {
        denial.origin().denial = denial;
        denials.add(denial);
    }
}
