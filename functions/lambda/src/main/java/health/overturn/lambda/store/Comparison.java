package health.overturn.lambda.store;

import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.lambda.store.Difference.Kind;
import java.util.Map;
import java.util.Optional;

/// One adjudication beside what is stored of it.
record Comparison(Practice practice, Taken taken, Map<Key, Item> found) {
    Optional<Difference> difference() {
        return switch (taken.adjudication().judgement()) {
            case Denied denied -> denied(denied);
            case Watched watched -> watched(watched);
            case Judgement.Settled ignored -> settled();
            case Judgement.Reversal ignored -> Optional.empty();
            case Judgement.Predetermination ignored -> Optional.empty();
        };
    }

    private Optional<Difference> denied(Denied denied) {
        Optional<Stored> before = before();
        if (before.isEmpty()) {
            String from = isWatched() ? Difference.WATCHED : Difference.SETTLED;
            String to = denied.category().name();
            return difference(Kind.NEW_DENIAL, from, to, denied.amount().cents());
        }
        Rejudgement now = now(before.get().kept(), denied);
        boolean same = now.subject().equals(before.get().kept().denial().subject())
                && now.reason().equals(before.get().reason());
        if (same && before.get().saysTheSame(denied)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                same ? Kind.REWORDED : Kind.CHANGED,
                taken,
                before.get().category(),
                denied.category().name(),
                denied.amount().cents(),
                Optional.of(now)));
    }

    /// The payer and the day of receipt are what they were: no code table says those.
    private Rejudgement now(KeptDenial kept, Denied denied) {
        DenialDetails before = kept.denial().subject();
        DenialDetails now = practice.subjects().of(taken.fact(), denied, before.receivedOn());
        DenialDetails same = new DenialDetails(
                now.id(),
                before.payer(),
                now.category(),
                now.denied(),
                now.deniedOn(),
                now.receivedOn(),
                now.deadlines(),
                now.forbidden());
        return new Rejudgement(same, reason(denied.primaryReason()));
    }

    private Optional<Difference> watched(Watched watched) {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return before.get().isOfWatch() ? Optional.empty() : noLonger(before.get(), Difference.WATCHED);
        }
        return isWatched()
                ? Optional.empty()
                : difference(
                        Kind.NEW_WATCH,
                        Difference.SETTLED,
                        Difference.WATCHED,
                        watched.amount().cents());
    }

    private Optional<Difference> settled() {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return noLonger(before.get(), Difference.SETTLED);
        }
        Item watch = found.get(Differences.watch(practice.keys(), taken));
        return watch != null && WatchItem.waiting(watch)
                ? difference(
                        Kind.WATCH_ENDED,
                        Difference.WATCHED,
                        Difference.SETTLED,
                        taken.adjudication().charge().cents())
                : Optional.empty();
    }

    private Optional<Difference> noLonger(Stored before, String to) {
        long cents = before.kept().denial().subject().denied().cents();
        return difference(Kind.NO_LONGER_DENIED, before.category(), to, cents);
    }

    private Optional<Difference> difference(Kind kind, String from, String to, long cents) {
        return Optional.of(new Difference(kind, taken, from, to, cents, Optional.empty()));
    }

    private boolean isWatched() {
        return found.containsKey(Differences.watch(practice.keys(), taken));
    }

    private Optional<Stored> before() {
        Item fact = found.get(Differences.fact(practice.keys(), taken));
        Item denial = found.get(Differences.denial(practice.keys(), taken));
        return fact == null || denial == null || Mark.is(denial)
                ? Optional.empty()
                : Optional.of(new Stored(
                        DenialItem.read(denial),
                        AdjudicationItem.read(fact).adjudication().judgement()));
    }

    /// A stored denial and how its adjudication was judged.
    private record Stored(KeptDenial kept, Judgement judgement) {
        String category() {
            return kept.denial().subject().category().name();
        }

        String reason() {
            return judgement instanceof Denied denied ? Comparison.reason(denied.primaryReason()) : "";
        }

        boolean isOfWatch() {
            return judgement instanceof Watched;
        }

        boolean saysTheSame(Denied denied) {
            return JudgementItem.put(Item.EMPTY, denied).equals(JudgementItem.put(Item.EMPTY, judgement));
        }
    }

    private static String reason(Reason reason) {
        return reason.carc().isEmpty() ? "" : reason.group() + "-" + reason.carc();
    }
}
