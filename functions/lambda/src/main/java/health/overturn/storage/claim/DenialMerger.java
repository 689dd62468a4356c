package health.overturn.storage.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes what the fold says to the denials of some claims as they were read.
final class DenialMerger {
    /// Whether the denials are written.
    enum MergeResult {
        DONE,
        /// Another writer changed the claim meanwhile, so it must be read again.
        READ_AGAIN
    }

    private final DenialWriter writer;
    private final Practice practice;
    private final LinkedClaims claims;
    private final IncomingChanges changes;
    private final Map<String, StoredDenial> denials = new HashMap<>();
    private int changed;

    DenialMerger(DenialWriter writer, Practice practice, LinkedClaims claims, IncomingChanges changes) {
        this.writer = writer;
        this.practice = practice;
        this.claims = claims;
        this.changes = changes;
        claims.storedDenials().forEach(stored -> denials.put(stored.id(), stored));
    }

    int changed() {
        return changed;
    }

    /// Merges all denials of the claims: those of the fold, incoming ones that the fold omits, and expired watches that
    /// a later adjudication answered.
    MergeResult mergeAll() {
        Set<String> handled = new HashSet<>();
        MergeResult result = MergeResult.DONE;
        for (FoldedDenial folded : storedBeforeNew(claims.foldedDenials())) {
            handled.add(folded.id());
            MergeResult merged = applyFacts(folded.id(), remittanceFacts(folded));
            result = merged == MergeResult.DONE ? result : merged;
        }
        for (String id : claims.adjudications().keySet()) {
            boolean unhandled = changes.denied().containsKey(id) && handled.add(id) && !denials.containsKey(id);
            if (unhandled && applyFacts(id, RemittanceFacts.OPEN) != MergeResult.DONE) {
                result = MergeResult.READ_AGAIN;
            }
        }
        for (Item watch : claims.watchItems()) {
            StoredDenial stored = denials.get(DenialId.ofWatch(WatchItem.id(watch)));
            if (stored != null
                    && !handled.contains(stored.id())
                    && applyFacts(stored.id(), withdrawnFacts(stored)) != MergeResult.DONE) {
                result = MergeResult.READ_AGAIN;
            }
        }
        return result;
    }

    /// The denials in their order, those that are stored already first. If the process stops between two of them, a new
    /// denial is still missing, so another attempt finds that the claim must be folded again.
    private List<FoldedDenial> storedBeforeNew(List<FoldedDenial> folded) {
        return folded.stream()
                .sorted(Comparator.comparing(denial -> !denials.containsKey(denial.id())))
                .toList();
    }

    /// Makes a denial of an expired watch; does nothing if the fold says that it has not expired.
    MergeResult addExpiredWatch(Item watch) {
        String id = DenialId.ofWatch(WatchItem.id(watch));
        Optional<FoldedDenial> folded = claims.foldedDenials().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (folded.isEmpty() || denials.containsKey(id)) {
            return MergeResult.DONE;
        }
        StoredAdjudication adjudication =
                claims.storedAdjudication(WatchItem.id(watch)).orElseThrow();
        DenialDetails details = practice.detailsFactory().ofExpiredWatch(adjudication, folded.get(), today());
        String account = practice.hash().account(adjudication.adjudication());
        writer.putExpiredWatch(practice, account, adjudication, folded.get());
        return addDenial(account, WatchItem.source(watch), details, remittanceFacts(folded.get()));
    }

    private MergeResult applyFacts(String id, RemittanceFacts facts) {
        StoredDenial stored = denials.get(id);
        if (stored != null) {
            return applyRemittance(stored, facts);
        }
        IncomingAdjudication incoming = changes.denied().get(id);
        if (incoming == null) {
            return MergeResult.DONE;
        }
        Denied denied = (Denied) incoming.adjudication().judgement();
        return addDenial(
                incoming.account(),
                incoming.source(),
                practice.detailsFactory().of(incoming.stored(), denied, facts, today()),
                facts);
    }

    private MergeResult applyRemittance(StoredDenial stored, RemittanceFacts facts) {
        Denial after = practice.lifecycle()
                .applyFacts(stored.denial(), facts, deadlines(stored, facts), at())
                .denial();
        if (after.version() == stored.denial().version()) {
            return MergeResult.DONE;
        }
        if (!writer.move(practice, stored, after)) {
            return MergeResult.READ_AGAIN;
        }
        denials.put(stored.id(), stored.withDenial(after));
        changed++;
        return MergeResult.DONE;
    }

    /// The deadlines of a denial whose chain of repeats is another than before: an earlier denial may arrive later.
    private List<Deadline> deadlines(StoredDenial stored, RemittanceFacts facts) {
        RemittanceFacts before = stored.denial().projection().facts();
        boolean sameChain = Objects.equals(before.repeatOf(), facts.repeatOf())
                && Objects.equals(before.firstDeniedOn(), facts.firstDeniedOn())
                && before.decidedLevels() == facts.decidedLevels();
        StoredAdjudication adjudication = claims.storedAdjudication(stored.id()).orElse(null);
        if (sameChain || adjudication == null || !(adjudication.adjudication().judgement() instanceof Denied denied)) {
            return stored.denial().details().deadlines();
        }
        return practice.detailsFactory()
                .of(adjudication, denied, facts, stored.denial().details().receivedOn())
                .deadlines();
    }

    /// Adds a denial over the placeholder that was read.
    ///
    /// If that placeholder is new since the previous read, the query may have missed what its writer put before
    /// it. So the claim is read again.
    private MergeResult addDenial(String account, DenialSource source, DenialDetails details, RemittanceFacts facts) {
        DenialPlaceholder none = DenialPlaceholder.none(practice.keys().denial(account, details.id()));
        DenialPlaceholder placeholder = claims.missingDenials().getOrDefault(details.id(), none);
        if (!placeholder.equals(changes.placeholders().getOrDefault(details.id(), none))) {
            return MergeResult.READ_AGAIN;
        }
        Optional<Denial> repeated =
                Optional.ofNullable(facts.repeatOf()).map(denials::get).map(StoredDenial::denial);
        Denial denial = practice.lifecycle().intake(details, facts, repeated, changes.received());
        StoredDenial stored = new StoredDenial(account, source, denial);
        if (!writer.add(practice, stored, placeholder)) {
            return MergeResult.READ_AGAIN;
        }
        denials.put(stored.id(), stored);
        changed++;
        return MergeResult.DONE;
    }

    private RemittanceFacts remittanceFacts(FoldedDenial folded) {
        return RemittanceFacts.of(folded, answeredOn(folded.resolution()));
    }

    private @Nullable LocalDate answeredOn(PayerResolution resolution) {
        if (!(resolution instanceof PayerResolution.Resolved resolved)) {
            return null;
        }
        Adjudication by = claims.adjudications().get(DenialId.adjudication(resolved.closedBy()));
        return by == null ? null : by.paidOn();
    }

    /// Returns the facts of an expired watch that a late adjudication answered: it never was a denial, and stays
    /// on record as superseded.
    private static RemittanceFacts withdrawnFacts(StoredDenial stored) {
        RemittanceFacts facts = stored.denial().projection().facts();
        LocalDate deniedOn = stored.denial().details().deniedOn();
        return new RemittanceFacts(
                RemittanceFacts.Resolution.SUPERSEDED,
                DenialMoney.NONE,
                null,
                false,
                deniedOn,
                null,
                null,
                facts.firstDeniedOn(),
                0);
    }

    private Instant at() {
        return changes.at();
    }

    private LocalDate today() {
        return practice.day(changes.at());
    }
}
