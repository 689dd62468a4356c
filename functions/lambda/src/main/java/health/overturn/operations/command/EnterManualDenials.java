package health.overturn.operations.command;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.Adjudications;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.lifecycle.ManualEntryRules;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Transaction;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Enters denials by hand. Each is made into the adjudication that the payer would have sent, so that it
/// has an identity, is judged, repeats and is resolved as if it had come in a remittance.
public final class EnterManualDenials {
    /// What the source of a denial says that was entered by hand.
    public static final String BY_HAND = "by hand";

    private final DynamoDbTable table;
    private final ClaimStore claims;
    private final DenialFinder denials;

    public EnterManualDenials(DynamoDbTable table) {
        this.table = table;
        this.claims = new ClaimStore(table);
        this.denials = new DenialFinder(table);
    }

    /// What the rules say of each, in order; empty where none refuses it. Nothing is entered.
    public List<Optional<CommandResult.Refused>> refusals(
            Practice practice, List<ManualDenial> all, Actor.Person by, Instant at) {
        ManualEntryRules rules = new ManualEntryRules(practice.settings().settings(), payersSeen(practice));
        List<Optional<CommandResult.Refused>> refusals = new ArrayList<>();
        for (ManualDenial written : all) {
            IncomingAdjudication taken = taken(practice, written);
            if (taken.adjudication().judgement() instanceof Denied denied) {
                var subject = practice.subjects().of(taken.fact(), denied, practice.day(at));
                refusals.add(refused(rules.attempt(subject, by, at)));
            } else {
                Refusal rule = written.denied().isPositive() ? Refusal.NO_DENIAL : Refusal.AMOUNT;
                refusals.add(Optional.of(new CommandResult.Refused(rule, rule.message())));
            }
        }
        return refusals;
    }

    private static Optional<CommandResult.Refused> refused(MoveResult outcome) {
        return outcome instanceof MoveResult.Refused refused
                ? Optional.of(new CommandResult.Refused(refused.rule(), refused.sentence()))
                : Optional.empty();
    }

    /// Enters those that no rule refuses; one that is there already is left as it is.
    ///
    /// @return them as they are stored, in order
    public List<StoredDenial> enter(Practice practice, List<ManualDenial> all, Received received) {
        List<IncomingAdjudication> taken =
                all.stream().map(written -> taken(practice, written)).toList();
        claims.store(practice, taken, received);
        return ParallelCalls.invokeAll(taken.stream()
                .map(each -> (Callable<StoredDenial>) () -> stored(practice, each))
                .toList());
    }

    private StoredDenial stored(Practice practice, IncomingAdjudication taken) {
        String id = taken.account() + "." + taken.adjudication().id();
        return denials.find(practice, id).map(DenialWithAdjudication::kept).orElseThrow();
    }

    private static IncomingAdjudication taken(Practice practice, ManualDenial written) {
        Transaction notice = written.notice(payer(practice, written.payer()));
        ClaimPayment claim = written.claim();
        Adjudication adjudication =
                Adjudications.of(notice).next(claim, practice.judge().judge(notice, claim));
        return new IncomingAdjudication(
                new StoredAdjudication(adjudication, StoredAdjudication.Details.of(notice, claim)),
                practice.hash().account(adjudication),
                new DenialSource(BY_HAND, 1, 1));
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
