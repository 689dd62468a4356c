package health.overturn.operations.reprocess;

import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
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
import org.jspecify.annotations.Nullable;

/// Compares one adjudication with what is stored of it.
record StoredComparison(Practice practice, IncomingAdjudication incoming, Map<ItemKey, Item> items) {
    Optional<JudgementDifference> difference() {
        return switch (incoming.adjudication().judgement()) {
            case Denied denied -> denied(denied);
            case Watched watched -> watched(watched.undecided());
            case Judgement.Settled settled -> settled(settled.undecided());
            case Judgement.Reversal _ -> Optional.empty();
            case Judgement.Predetermination _ -> Optional.empty();
        };
    }

    private Optional<JudgementDifference> denied(Denied denied) {
        Optional<Stored> before = before();
        if (before.isEmpty()) {
            String from = isWatched() ? JudgementDifference.WATCHED : JudgementDifference.SETTLED;
            String to = denied.category().name();
            return difference(Kind.NEW_DENIAL, from, to, denied.amount().cents());
        }
        Rejudgement now = rejudge(before.get().storedDenial(), denied);
        boolean same = now.details().equals(before.get().storedDenial().denial().details())
                && now.reason().equals(before.get().reason());
        if (same && before.get().hasSameJudgement(denied)) {
            return Optional.empty();
        }
        return Optional.of(new JudgementDifference(
                same ? Kind.REWORDED : Kind.CHANGED,
                incoming,
                before.get().category(),
                denied.category().name(),
                denied.amount().cents(),
                Optional.of(now)));
    }

    /// Payer and day of receipt stay: no code table decides them.
    private Rejudgement rejudge(StoredDenial stored, Denied denied) {
        DenialDetails before = stored.denial().details();
        DenialDetails now = practice.detailsFactory()
                .of(incoming.stored(), denied, stored.denial().projection().facts(), before.receivedOn());
        DenialDetails same = new DenialDetails(
                now.id(),
                before.payer(),
                now.category(),
                now.denied(),
                now.billableToPatient(),
                now.deniedOn(),
                now.receivedOn(),
                now.deadlines(),
                now.forbidden(),
                now.reason());
        return new Rejudgement(same, reason(denied.primaryReason()));
    }

    private Optional<JudgementDifference> watched(Undecided undecided) {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return before.get().isWatched()
                    ? Optional.empty()
                    : noLongerDenied(before.get(), JudgementDifference.WATCHED);
        }
        return isWatched()
                ? Optional.empty()
                : difference(
                        Kind.NEW_WATCH,
                        JudgementDifference.SETTLED,
                        JudgementDifference.WATCHED,
                        undecided.amount().cents());
    }

    private Optional<JudgementDifference> settled(@Nullable Undecided undecided) {
        Optional<Stored> before = before();
        if (before.isPresent()) {
            return noLongerDenied(before.get(), JudgementDifference.SETTLED);
        }
        if (undecided != null) {
            return watched(undecided);
        }
        Item watch = items.get(DifferenceFinder.watchKey(practice.keys(), incoming));
        return watch != null && WatchItem.isWaiting(watch)
                ? difference(
                        Kind.WATCH_ENDED,
                        JudgementDifference.WATCHED,
                        JudgementDifference.SETTLED,
                        incoming.adjudication().charge().cents())
                : Optional.empty();
    }

    private Optional<JudgementDifference> noLongerDenied(Stored before, String to) {
        long cents = before.storedDenial().denial().details().denied().cents();
        return difference(Kind.NO_LONGER_DENIED, before.category(), to, cents);
    }

    private Optional<JudgementDifference> difference(Kind kind, String from, String to, long cents) {
        return Optional.of(new JudgementDifference(kind, incoming, from, to, cents, Optional.empty()));
    }

    private boolean isWatched() {
        return items.containsKey(DifferenceFinder.watchKey(practice.keys(), incoming));
    }

    private Optional<Stored> before() {
        Item adjudication = items.get(DifferenceFinder.adjudicationKey(practice.keys(), incoming));
        Item denial = items.get(DifferenceFinder.denialKey(practice.keys(), incoming));
        return adjudication == null || denial == null || DenialPlaceholder.isPlaceholder(denial)
                ? Optional.empty()
                : Optional.of(new Stored(
                        DenialItem.read(denial),
                        AdjudicationItem.read(adjudication).adjudication().judgement()));
    }

    /// A stored denial and the stored judgement of its adjudication.
    private record Stored(StoredDenial storedDenial, Judgement judgement) {
        String category() {
            return storedDenial.denial().details().category().name();
        }

        String reason() {
            return judgement instanceof Denied denied ? StoredComparison.reason(denied.primaryReason()) : "";
        }

        boolean isWatched() {
            return judgement instanceof Watched;
        }

        boolean hasSameJudgement(Denied denied) {
            return JudgementItem.put(Item.EMPTY, denied).equals(JudgementItem.put(Item.EMPTY, judgement));
        }
    }

    private static String reason(Reason reason) {
        return reason.carc().isEmpty() ? "" : reason.group() + "-" + reason.carc();
    }
}
