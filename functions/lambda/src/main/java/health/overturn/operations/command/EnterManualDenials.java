package health.overturn.operations.command;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.JudgingContext;
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
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.DenialWithAdjudication;
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

/// Enters denials by hand. Each becomes the adjudication that the payer would have sent, so that it has an identity, is
/// judged, and is repeated or resolved like one from a remittance.
public final class EnterManualDenials {
    private final ClaimStore claims;
    private final DenialFinder denials;
    private final DenialIndexReader denialIndex;

    public EnterManualDenials(ClaimStore claims, DenialFinder denials, DenialIndexReader denialIndex) {
        this.claims = claims;
        this.denials = denials;
        this.denialIndex = denialIndex;
    }

    /// Checks entries without storing them.
    ///
    /// @return for each entry in order the refusal; empty where no rule refuses it
    public List<Optional<CommandResult.Refused>> findRefusals(
            Practice practice, List<ManualDenial> entries, Actor.Person by, Instant at) {
        ManualEntryRules rules =
                new ManualEntryRules(practice.settings().settings(), Set.copyOf(denialIndex.payers(practice)));
        List<Optional<CommandResult.Refused>> refusals = new ArrayList<>();
        for (ManualDenial entry : entries) {
            IncomingAdjudication incoming = toIncoming(practice, entry);
            if (incoming.adjudication().judgement() instanceof Denied denied) {
                var details =
                        practice.detailsFactory().of(incoming.stored(), denied, RemittanceFacts.OPEN, practice.day(at));
                refusals.add(refused(rules.attempt(details, by, at)));
            } else {
                Refusal rule = entry.denied().isPositive() ? Refusal.NO_DENIAL : Refusal.AMOUNT;
                refusals.add(Optional.of(new CommandResult.Refused(rule, rule.message())));
            }
        }
        return refusals;
    }

    private static Optional<CommandResult.Refused> refused(MoveResult result) {
        return result instanceof MoveResult.Refused refused
                ? Optional.of(new CommandResult.Refused(refused.rule(), refused.message()))
                : Optional.empty();
    }

    /// Stores entries that no rule refuses. A denial that exists already stays unchanged.
    ///
    /// @return the stored denials, in the order of the entries
    public List<StoredDenial> enter(Practice practice, List<ManualDenial> entries, Received received) {
        List<IncomingAdjudication> incoming =
                entries.stream().map(entry -> toIncoming(practice, entry)).toList();
        claims.store(practice, incoming, received);
        return ParallelCalls.invokeAll(incoming.stream()
                .map(adjudication -> (Callable<StoredDenial>) () -> findStored(practice, adjudication))
                .toList());
    }

    private StoredDenial findStored(Practice practice, IncomingAdjudication incoming) {
        String id = incoming.account() + "." + incoming.adjudication().id();
        return denials.find(practice, id)
                .map(DenialWithAdjudication::storedDenial)
                .orElseThrow();
    }

    /// Judges an entry that is stored by today's code tables.
    ///
    /// @return empty where the stored adjudication no longer tells what was entered
    public static Optional<IncomingAdjudication> judgeAgain(Practice practice, StoredAdjudication stored) {
        Payer payer = new Payer(stored.adjudication().payer(), stored.details().payerName());
        return ManualDenial.of(stored)
                .map(entry -> toIncoming(practice, entry, payer))
                .filter(incoming -> incoming.adjudication()
                        .id()
                        .equals(stored.adjudication().id()));
    }

    private static IncomingAdjudication toIncoming(Practice practice, ManualDenial entry) {
        return toIncoming(practice, entry, payer(practice, entry.payer()));
    }

    private static IncomingAdjudication toIncoming(Practice practice, ManualDenial entry, Payer payer) {
        Transaction transaction = entry.toTransaction(payer);
        ClaimPayment claim = entry.toClaimPayment();
        JudgingContext context =
                JudgingContext.of(transaction, transaction.payer().id());
        Adjudication adjudication =
                Adjudications.of(transaction).next(claim, practice.judge().judge(claim, context));
        return new IncomingAdjudication(
                new StoredAdjudication(adjudication, StoredAdjudication.Details.of(transaction, claim)),
                practice.hash().account(adjudication),
                new DenialSource(DenialSource.MANUAL, 1, 1),
                Optional.empty());
    }

    private static Payer payer(Practice practice, String idOrAlias) {
        String id = practice.settings().canonicalPayer(idOrAlias);
        return new Payer(
                id, practice.settings().payers().find(id).map(KnownPayer::name).orElse(id));
    }
}
