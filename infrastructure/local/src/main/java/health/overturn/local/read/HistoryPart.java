package health.overturn.local.read;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.code.UnknownCodes;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.Transaction;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects the adjudications of one part of the accounts, each once.
final class HistoryPart implements ClaimVisitor {
    private final JudgingTools tools;
    private final ClaimFilter filter;
    private final Map<String, ReadAdjudication> entries = new LinkedHashMap<>();
    private final UnknownCodes unknown;
    private @Nullable Transaction transaction;
    private @Nullable Adjudications adjudications;
    private Path file = Path.of("");

    /// Says which claims belong to the part.
    interface ClaimFilter {
        boolean contains(Transaction transaction, ClaimPayment claim);
    }

    /// @param unknown counts the codes of each claim of the part once
    HistoryPart(JudgingTools tools, ClaimFilter filter, UnknownCodes unknown) {
        this.tools = tools;
        this.filter = filter;
        this.unknown = unknown;
    }

    Collection<ReadAdjudication> entries() {
        return entries.values();
    }

    @Override
    public void transaction(Path read, Transaction opened) {
        file = read;
        transaction = opened;
        adjudications = Adjudications.of(opened);
    }

    /// Every claim is counted, because the id of one depends on equal ones directly before it. Only those of the part
    /// are judged.
    @Override
    public void claim(ClaimPayment claim) {
        Transaction current = Objects.requireNonNull(transaction, "bug: a claim precedes its transaction");
        Adjudications ids = Objects.requireNonNull(adjudications, "bug: a claim precedes its transaction");
        boolean wanted = filter.contains(current, claim);
        Judgement judgement = wanted ? tools.judge(current, claim) : new Judgement.Predetermination();
        Adjudication adjudication = ids.next(claim, judgement);
        if (wanted && !entries.containsKey(adjudication.id())) {
            unknown.add(claim, tools.book(current, claim));
            entries.put(adjudication.id(), entry(current, claim, adjudication));
        }
    }

    private ReadAdjudication entry(Transaction current, ClaimPayment claim, Adjudication adjudication) {
        return new ReadAdjudication(
                adjudication,
                current.payer().name(),
                DeadlineInputs.of(current, claim),
                new HistoryRows.Source(
                        file.toString(), current.ordinal(), claim.at().segment()));
    }

    @Override
    public void adjustment(ProviderAdjustment adjustment) {}
}
