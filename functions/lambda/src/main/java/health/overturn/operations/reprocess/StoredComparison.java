package health.overturn.operations.reprocess;

import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.operations.reprocess.JudgementDifference.Kind;
import health.overturn.storage.claim.DenialPlaceholder;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.JudgementItem;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.util.Map;
import java.util.Optional;

/// One adjudication beside what is stored of it.
record StoredComparison(Practice practice, IncomingAdjudication taken, Map<ItemKey, Item> found) {
    Optional<JudgementDifference> difference() {
        return switch (taken.adjudication().judgement()) {
            case Denied denied -> denied(denied);
            case Watched watched -> watched(watched);
            case Judgement.Settled ignored -> settled();
            case Judgement.Reversal ignored -> Optional.empty();
            case Judgement.Predetermination ignored -> Optional.empty();
        };
    }

    private Optional<JudgementDifference> denied(Denied denied) {
        Optional<Stored> before = before();
        if (before.isEmpty()) {
            String from = isWatched() ? JudgementDifference.WATCHED : JudgementDifference.SETTLED;
            String to = denied.category().name();
            return difference(Kind.NEW_DENIAL, from, to, denied.amount().cents());
        }
        Rejudgement now = now(before.get().kept(), denied);
        boolean same = now.subject().equals(before.get().kept().denial().subject())
                && now.reason().equals(before.get().reason());
        if (same && before.get().saysTheSame(denied)) {
            return Optional.empty();
        }
        return Optional.of(new JudgementDifference(
                same ? Kind.REWORDED : Kind.CHANGED,
                taken,
                before.get().category(),
                denied.category().name(),
                denied.amount().cents(),
                Optional.of(now)));
    }

    /// The payer and the day of receipt are what they were: no code table says those.
    private Rejudgement now(StoredDenial kept, Denied denied) {
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

    private Optional<JudgementDifference> watched(Watched watched) {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return before.get().isOfWatch() ? Optional.empty() : noLonger(before.get(), JudgementDifference.WATCHED);
        }
        return isWatched()
                ? Optional.empty()
                : difference(
                        Kind.NEW_WATCH,
                        JudgementDifference.SETTLED,
                        JudgementDifference.WATCHED,
                        watched.amount().cents());
    }

    private Optional<JudgementDifference> settled() {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return noLonger(before.get(), JudgementDifference.SETTLED);
        }
        Item watch = found.get(DifferenceFinder.watch(practice.keys(), taken));
        return watch != null && WatchItem.waiting(watch)
                ? difference(
                        Kind.WATCH_ENDED,
                        JudgementDifference.WATCHED,
                        JudgementDifference.SETTLED,
                        taken.adjudication().charge().cents())
                : Optional.empty();
    }

    private Optional<JudgementDifference> noLonger(Stored before, String to) {
        long cents = before.kept().denial().subject().denied().cents();
        return difference(Kind.NO_LONGER_DENIED, before.category(), to, cents);
    }

    private Optional<JudgementDifference> difference(Kind kind, String from, String to, long cents) {
        return Optional.of(new JudgementDifference(kind, taken, from, to, cents, Optional.empty()));
    }

    private boolean isWatched() {
        return found.containsKey(DifferenceFinder.watch(practice.keys(), taken));
    }

    private Optional<Stored> before() {
        Item fact = found.get(DifferenceFinder.fact(practice.keys(), taken));
        Item denial = found.get(DifferenceFinder.denial(practice.keys(), taken));
        return fact == null || denial == null || DenialPlaceholder.is(denial)
                ? Optional.empty()
                : Optional.of(new Stored(
                        DenialItem.read(denial),
                        AdjudicationItem.read(fact).adjudication().judgement()));
    }

    /// A stored denial and how its adjudication was judged.
    private record Stored(StoredDenial kept, Judgement judgement) {
        String category() {
            return kept.denial().subject().category().name();
        }

        String reason() {
            return judgement instanceof Denied denied ? StoredComparison.reason(denied.primaryReason()) : "";
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
