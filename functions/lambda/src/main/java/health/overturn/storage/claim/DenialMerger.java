package health.overturn.storage.claim;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings the denials of some claims, as they were read, to what their facts say.
final class DenialMerger {
    /// What came of it.
    enum MergeResult {
        DONE,
        /// Somebody else was here meanwhile: the claim is to be read once more.
        READ_AGAIN
    }

    private final DenialWriter writer;
    private final Practice practice;
    private final LinkedClaims group;
    private final IncomingChanges incoming;
    private final Map<String, StoredDenial> denials = new HashMap<>();
    private int changed;

    DenialMerger(DenialWriter writer, Practice practice, LinkedClaims group, IncomingChanges incoming) {
        this.writer = writer;
        this.practice = practice;
        this.group = group;
        this.incoming = incoming;
        group.stored().forEach(kept -> denials.put(kept.id(), kept));
    }

    int changed() {
        return changed;
    }

    MergeResult denials() {
        Set<String> told = new HashSet<>();
        MergeResult result = MergeResult.DONE;
        for (FoldedDenial facts : group.denials()) {
            told.add(facts.id());
            MergeResult of = applyFacts(facts.id(), word(facts));
            result = of == MergeResult.DONE ? result : of;
        }
        for (String id : group.adjudications().keySet()) {
            boolean unsaid = incoming.denied().containsKey(id) && told.add(id) && !denials.containsKey(id);
            if (unsaid && applyFacts(id, RemittanceFacts.OPEN) != MergeResult.DONE) {
                result = MergeResult.READ_AGAIN;
            }
        }
        for (Item watch : group.watches()) {
            StoredDenial kept = denials.get(WatchItem.id(watch));
            if (kept != null
                    && !told.contains(kept.id())
                    && applyFacts(kept.id(), withdrawn(kept)) != MergeResult.DONE) {
                result = MergeResult.READ_AGAIN;
            }
        }
        return result;
    }

    /// Makes a denial of a watch that has run out.
    MergeResult addExpiredWatch(Item watch) {
        String id = WatchItem.id(watch);
        Optional<FoldedDenial> facts =
                group.denials().stream().filter(each -> each.id().equals(id)).findFirst();
        if (facts.isEmpty() || denials.containsKey(id)) {
            return MergeResult.DONE;
        }
        StoredAdjudication fact = group.fact(id).orElseThrow();
        DenialDetails subject = practice.subjects().ranOut(fact, facts.get(), today());
        String account = practice.hash().account(fact.adjudication());
        writer.addFact(practice, account, fact);
        return addDenial(account, WatchItem.source(watch), subject, word(facts.get()));
    }

    private MergeResult applyFacts(String id, RemittanceFacts word) {
        StoredDenial kept = denials.get(id);
        if (kept != null) {
            return applyRemittance(kept, word);
        }
        IncomingAdjudication taken = incoming.denied().get(id);
        if (taken == null) {
            return MergeResult.DONE;
        }
        Denied denied = (Denied) taken.adjudication().judgement();
        return addDenial(taken.account(), taken.source(), practice.subjects().of(taken.fact(), denied, today()), word);
    }

    private MergeResult applyRemittance(StoredDenial kept, RemittanceFacts word) {
        Denial after = practice.life().remitted(kept.denial(), word, at()).denial();
        if (after.version() == kept.denial().version()) {
            return MergeResult.DONE;
        }
        if (!writer.move(practice, kept, after)) {
            return MergeResult.READ_AGAIN;
        }
        denials.put(kept.id(), kept.as(after));
        changed++;
        return MergeResult.DONE;
    }

    /// A mark that was not there before the claim was read may be younger than what was read of it.
    private MergeResult addDenial(String account, DenialSource source, DenialDetails subject, RemittanceFacts word) {
        DenialPlaceholder none = DenialPlaceholder.none(practice.keys().denial(account, subject.id()));
        DenialPlaceholder stands = group.missingDenials().getOrDefault(subject.id(), none);
        if (!stands.equals(incoming.unmade().getOrDefault(subject.id(), none))) {
            return MergeResult.READ_AGAIN;
        }
        Optional<Denial> repeated =
                Optional.ofNullable(word.repeatOf()).map(denials::get).map(StoredDenial::denial);
        Denial denial = practice.life().intake(subject, word, repeated, incoming.received());
        StoredDenial kept = new StoredDenial(account, source, denial);
        if (!writer.add(practice, kept, stands)) {
            return MergeResult.READ_AGAIN;
        }
        denials.put(kept.id(), kept);
        changed++;
        return MergeResult.DONE;
    }

    private RemittanceFacts word(FoldedDenial facts) {
        return RemittanceFacts.of(facts, answeredOn(facts.standing()));
    }

    private @Nullable LocalDate answeredOn(PayerResolution standing) {
        if (!(standing instanceof PayerResolution.Resolved resolved)) {
            return null;
        }
        Adjudication by = group.adjudications().get(resolved.by());
        return by == null ? null : by.paidOn();
    }

    /// A watch ran out and was then answered by what had been on its way: it never was a denial, and
    /// stays on record as one that the answer stands for.
    private static RemittanceFacts withdrawn(StoredDenial kept) {
        RemittanceFacts word = kept.denial().state().word();
        LocalDate on = kept.denial().subject().deniedOn();
        return new RemittanceFacts(
                RemittanceFacts.Resolution.SUPERSEDED, Money.ZERO, false, false, on, null, null, word.firstDeniedOn());
    }

    private Instant at() {
        return incoming.at();
    }

    private LocalDate today() {
        return practice.day(incoming.at());
    }
}
