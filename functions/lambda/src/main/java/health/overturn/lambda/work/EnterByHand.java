package health.overturn.lambda.work;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.Adjudications;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.lifecycle.ManualEntryRules;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.lambda.store.ClaimStore;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Fact;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Parallel;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.lambda.store.Source;
import health.overturn.lambda.store.Table;
import health.overturn.lambda.store.Taken;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Enters denials by hand. Each is made into the adjudication that the payer would have sent, so that it
/// has an identity, is judged, repeats and is resolved as if it had come in a remittance.
public final class EnterByHand {
    /// What the source of a denial says that was entered by hand.
    public static final String BY_HAND = "by hand";

    private final Table table;
    private final ClaimStore claims;
    private final Denials denials;

    public EnterByHand(Table table) {
        this.table = table;
        this.claims = new ClaimStore(table);
        this.denials = new Denials(table);
    }

    /// What the rules say of each, in order; empty where none refuses it. Nothing is entered.
    public List<Optional<Result.Refused>> refusals(Practice practice, List<Written> all, Actor.Person by, Instant at) {
        ManualEntryRules rules = new ManualEntryRules(practice.settings().settings(), payersSeen(practice));
        List<Optional<Result.Refused>> refusals = new ArrayList<>();
        for (Written written : all) {
            Taken taken = taken(practice, written);
            if (taken.adjudication().judgement() instanceof Denied denied) {
                var subject = practice.subjects().of(taken.fact(), denied, practice.day(at));
                refusals.add(refused(rules.attempt(subject, by, at)));
            } else {
                Refusal rule = written.denied().isPositive() ? Refusal.NO_DENIAL : Refusal.AMOUNT;
                refusals.add(Optional.of(new Result.Refused(rule, rule.sentence())));
            }
        }
        return refusals;
    }

    private static Optional<Result.Refused> refused(MoveResult outcome) {
        return outcome instanceof MoveResult.Refused refused
                ? Optional.of(new Result.Refused(refused.rule(), refused.sentence()))
                : Optional.empty();
    }

    /// Enters those that no rule refuses; one that is there already is left as it is.
    ///
    /// @return them as they are stored, in order
    public List<KeptDenial> enter(Practice practice, List<Written> all, Received received) {
        List<Taken> taken =
                all.stream().map(written -> taken(practice, written)).toList();
        claims.take(practice, taken, received);
        return Parallel.all(taken.stream()
                .map(each -> (Callable<KeptDenial>) () -> stored(practice, each))
                .toList());
    }

    private KeptDenial stored(Practice practice, Taken taken) {
        String id = taken.account() + "." + taken.adjudication().id();
        return denials.find(practice, id).map(Shown::kept).orElseThrow();
    }

    private static Taken taken(Practice practice, Written written) {
        Transaction notice = written.notice(payer(practice, written.payer()));
        ClaimPayment claim = written.claim();
        Adjudication adjudication =
                Adjudications.of(notice).next(claim, practice.judge().judge(notice, claim));
        return new Taken(
                new Fact(adjudication, Fact.Details.of(notice, claim)),
                practice.hash().account(adjudication),
                new Source(BY_HAND, 1, 1));
    }

    private static Payer payer(Practice practice, String idOrAlias) {
        String id = practice.settings().canonicalPayer(idOrAlias);
        return new Payer(
                id, practice.settings().payers().find(id).map(KnownPayer::name).orElse(id));
    }

    private Set<String> payersSeen(Practice practice) {
        return table.partition(practice.keys().directory()).stream()
                .map(item -> item.text("sk"))
                .filter(sort -> sort.startsWith("P#"))
                .map(sort -> sort.substring("P#".length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
