package health.overturn.denials.denial;

import health.overturn.denials.appeal.AppealProgress;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The result of replaying a denial's history.
///
/// @param category the judge's category, unless a person recategorized the denial
/// @param facts what remittances establish
/// @param entered what people entered about the money
/// @param batch the last batch that contained the denial
/// @param confirmed whether a cycle or a person has handled the denial, after which it is never NEW again
/// @param appeals what people recorded of its appeal
public record DenialProjection(
        DenialDetails details,
        Category category,
        DenialState state,
        Routing routing,
        TouchSummary touches,
        RemittanceFacts facts,
        EnteredMoney entered,
        SmallBalanceProgress smallBalance,
        @Nullable Batch batch,
        boolean confirmed,
        AppealProgress appeals) {

    static DenialProjection ofIntake(Move.Intake intake) {
        return new DenialProjection(
                intake.details(),
                intake.details().category(),
                new DenialState.New(),
                intake.routing(),
                TouchSummary.carriedOver(intake.carriedTouches()),
                RemittanceFacts.OPEN,
                EnteredMoney.NONE,
                SmallBalanceProgress.UNTOUCHED,
                null,
                false,
                AppealProgress.NONE);
    }

    /// The recovered amount: by remittances if they report any, else as a person entered it.
    public Money recovered() {
        return facts.recovered().isPositive() ? facts.recovered() : entered.recovered();
    }

    /// The amount still denied: denied less what was recovered or, while remittances leave some lines open, answered
    /// otherwise on the other lines; never negative.
    public Money open() {
        Money answered = facts.money().answered();
        Money settled = recovered().compareTo(answered) > 0 ? recovered() : answered;
        Money remaining = details.denied().minus(settled);
        return remaining.isNegative() ? Money.ZERO : remaining;
    }

    /// What was at stake: as the adjudication shows that paid or allowed something, else the denied amount. It is at
    /// least what was recovered and allowed, which a person may have entered, and at most the denied amount.
    public Money stake() {
        Money known = facts.money().stake();
        if (known == null) {
            return details.denied();
        }
        Money won = recovered().plus(facts.money().allowedToPatient());
        Money atLeast = known.compareTo(won) > 0 ? known : won;
        return atLeast.compareTo(details.denied()) < 0 ? atLeast : details.denied();
    }

    /// What a write-off cost: the amount still open if the denial, or the rest that a person left, is written off; else
    /// zero.
    public Money writtenOffNet() {
        return state instanceof DenialState.Resolved resolved && resolved.isWrittenOff() ? open() : Money.ZERO;
    }

    public Optional<Batch> lastBatch() {
        return Optional.ofNullable(batch);
    }

    DenialProjection with(DenialState next) {
        boolean isConfirmed = confirmed || !(next instanceof DenialState.New || isResolvedByFacts(next));
        return new DenialProjection(
                details, category, next, routing, touches, facts, entered, smallBalance, batch, isConfirmed, appeals);
    }

    private static boolean isResolvedByFacts(DenialState state) {
        return state instanceof DenialState.Resolved resolved && resolved.by() == DenialState.ResolvedBy.FACTS;
    }

    DenialProjection with(Routing next) {
        return new DenialProjection(
                details, category, state, next, touches, facts, entered, smallBalance, batch, confirmed, appeals);
    }

    public DenialProjection with(Category next) {
        return new DenialProjection(
                details, next, state, routing, touches, facts, entered, smallBalance, batch, confirmed, appeals);
    }

    DenialProjection with(AppealProgress next) {
        return new DenialProjection(
                details.withDeadlines(next.addTo(details.deadlines())),
                category,
                state,
                routing,
                touches,
                facts,
                entered,
                smallBalance,
                batch,
                confirmed,
                next);
    }

    /// Takes over newly judged details. A category that a person gave the denial stays, and so do the deadlines that
    /// run from a decision on an appeal.
    public DenialProjection rejudged(DenialDetails judged) {
        DenialDetails next = judged.withDeadlines(appeals.addTo(judged.deadlines()));
        Category keptCategory = category == details.category() ? next.category() : category;
        return new DenialProjection(
                next, keptCategory, state, routing, touches, facts, entered, smallBalance, batch, confirmed, appeals);
    }

    DenialProjection with(DenialDetails next) {
        return new DenialProjection(
                next, category, state, routing, touches, facts, entered, smallBalance, batch, confirmed, appeals);
    }

    DenialProjection with(TouchSummary next) {
        return new DenialProjection(
                details, category, state, routing, next, facts, entered, smallBalance, batch, confirmed, appeals);
    }

    DenialProjection with(RemittanceFacts next) {
        return new DenialProjection(
                details, category, state, routing, touches, next, entered, smallBalance, batch, confirmed, appeals);
    }

    DenialProjection with(SmallBalanceProgress next) {
        return new DenialProjection(
                details, category, state, routing, touches, facts, entered, next, batch, confirmed, appeals);
    }

    DenialProjection with(Batch next) {
        return new DenialProjection(
                details, category, state, routing, touches, facts, entered, smallBalance, next, confirmed, appeals);
    }

    DenialProjection with(EnteredMoney next) {
        return new DenialProjection(
                details, category, state, routing, touches, facts, next, smallBalance, batch, confirmed, appeals);
    }

    /// A write-off above its author's limit, which waits for a second person.
    public Optional<WriteOffProposal> writeOffProposal() {
        return Optional.ofNullable(entered.proposal());
    }
}
