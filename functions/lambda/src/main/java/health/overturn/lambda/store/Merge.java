package health.overturn.lambda.store;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings the denials of some claims, as they were read, to what their facts say.
final class Merge {
    /// What came of it.
    enum Result {
        DONE,
        /// Somebody else was here meanwhile: the claim is to be read once more.
        READ_AGAIN
    }

    private final DenialWriter writer;
    private final Practice practice;
    private final Group group;
    private final Incoming incoming;
    private final Map<String, KeptDenial> denials = new HashMap<>();
    private int changed;

    Merge(DenialWriter writer, Practice practice, Group group, Incoming incoming) {
        this.writer = writer;
        this.practice = practice;
        this.group = group;
        this.incoming = incoming;
        group.stored().forEach(kept -> denials.put(kept.id(), kept));
    }

    int changed() {
        return changed;
    }

    Result denials() {
        Set<String> told = new HashSet<>();
        Result result = Result.DONE;
        for (FoldedDenial facts : group.denials()) {
            told.add(facts.id());
            Result of = say(facts.id(), word(facts));
            result = of == Result.DONE ? result : of;
        }
        for (String id : group.adjudications().keySet()) {
            boolean unsaid = incoming.denied().containsKey(id) && told.add(id) && !denials.containsKey(id);
            if (unsaid && say(id, RemittanceFacts.OPEN) != Result.DONE) {
                result = Result.READ_AGAIN;
            }
        }
        for (Item watch : group.watches()) {
            KeptDenial kept = denials.get(WatchItem.id(watch));
            if (kept != null && !told.contains(kept.id()) && say(kept.id(), withdrawn(kept)) != Result.DONE) {
                result = Result.READ_AGAIN;
            }
        }
        return result;
    }

    /// Makes a denial of a watch that has run out.
    Result ranOut(Item watch) {
        String id = WatchItem.id(watch);
        Optional<FoldedDenial> facts =
                group.denials().stream().filter(each -> each.id().equals(id)).findFirst();
        if (facts.isEmpty() || denials.containsKey(id)) {
            return Result.DONE;
        }
        Fact fact = group.fact(id).orElseThrow();
        DenialDetails subject = practice.subjects().ranOut(fact, facts.get(), today());
        String account = practice.hash().account(fact.adjudication());
        writer.addFact(practice, account, fact);
        return add(account, WatchItem.source(watch), subject, word(facts.get()));
    }

    private Result say(String id, RemittanceFacts word) {
        KeptDenial kept = denials.get(id);
        if (kept != null) {
            return remitted(kept, word);
        }
        Taken taken = incoming.denied().get(id);
        if (taken == null) {
            return Result.DONE;
        }
        Denied denied = (Denied) taken.adjudication().judgement();
        return add(taken.account(), taken.source(), practice.subjects().of(taken.fact(), denied, today()), word);
    }

    private Result remitted(KeptDenial kept, RemittanceFacts word) {
        Denial after = practice.life().remitted(kept.denial(), word, at()).denial();
        if (after.version() == kept.denial().version()) {
            return Result.DONE;
        }
        if (!writer.move(practice, kept, after)) {
            return Result.READ_AGAIN;
        }
        denials.put(kept.id(), kept.as(after));
        changed++;
        return Result.DONE;
    }

    /// A mark that was not there before the claim was read may be younger than what was read of it.
    private Result add(String account, Source source, DenialDetails subject, RemittanceFacts word) {
        Mark none = Mark.none(practice.keys().denial(account, subject.id()));
        Mark stands = group.unmade().getOrDefault(subject.id(), none);
        if (!stands.equals(incoming.unmade().getOrDefault(subject.id(), none))) {
            return Result.READ_AGAIN;
        }
        Optional<Denial> repeated =
                Optional.ofNullable(word.repeatOf()).map(denials::get).map(KeptDenial::denial);
        Denial denial = practice.life().takeIn(subject, word, repeated, incoming.received());
        KeptDenial kept = new KeptDenial(account, source, denial);
        if (!writer.add(practice, kept, stands)) {
            return Result.READ_AGAIN;
        }
        denials.put(kept.id(), kept);
        changed++;
        return Result.DONE;
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
    private static RemittanceFacts withdrawn(KeptDenial kept) {
        RemittanceFacts word = kept.denial().state().word();
        LocalDate on = kept.denial().subject().deniedOn();
        return new RemittanceFacts(
                RemittanceFacts.Answer.SUPERSEDED, Money.ZERO, false, false, on, null, null, word.firstDeniedOn());
    }

    private Instant at() {
        return incoming.at();
    }

    private LocalDate today() {
        return practice.day(incoming.at());
    }
}
