package health.overturn.denials.denial;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a denial's history comes to.
///
/// @param category the judge's, unless a person recategorized
/// @param word what remittances say
/// @param entered what a person says was recovered
/// @param batch the last one that it was in
/// @param confirmed a cycle or a person has had it: it is never NEW again
public record DenialProjection(
        DenialDetails subject,
        Category category,
        DenialState status,
        Routing routing,
        TouchSummary effort,
        RemittanceFacts word,
        Money entered,
        SmallBalanceProgress small,
        @Nullable Batch batch,
        boolean confirmed) {

    static DenialProjection takenIn(Move.Intake intake) {
        return new DenialProjection(
                intake.subject(),
                intake.subject().category(),
                new DenialState.New(),
                intake.routing(),
                TouchSummary.carrying(intake.carriedTouches()),
                RemittanceFacts.OPEN,
                Money.ZERO,
                SmallBalanceProgress.UNTOUCHED,
                null,
                false);
    }

    /// What came back: by remittance, else what a person entered.
    public Money recovered() {
        return word.recovered().isPositive() ? word.recovered() : entered;
    }

    /// What is still denied: denied less recovered, never negative.
    public Money open() {
        Money left = subject.denied().minus(recovered());
        return left.isNegative() ? Money.ZERO : left;
    }

    /// What a write-off cost, less what came after it.
    public Money writtenOffNet() {
        return status instanceof DenialState.Resolved resolved
                        && resolved.ending().isWriteOff()
                ? open()
                : Money.ZERO;
    }

    public Optional<Batch> lastBatch() {
        return Optional.ofNullable(batch);
    }

    DenialProjection with(DenialState next) {
        boolean had = confirmed || !(next instanceof DenialState.New || isByFacts(next));
        return new DenialProjection(subject, category, next, routing, effort, word, entered, small, batch, had);
    }

    private static boolean isByFacts(DenialState status) {
        return status instanceof DenialState.Resolved resolved && resolved.by() == DenialState.ResolvedBy.FACTS;
    }

    DenialProjection with(Routing next) {
        return new DenialProjection(subject, category, status, next, effort, word, entered, small, batch, confirmed);
    }

    public DenialProjection with(Category next) {
        return new DenialProjection(subject, next, status, routing, effort, word, entered, small, batch, confirmed);
    }

    /// Judged anew; a category that a person gave it stays.
    public DenialProjection judged(DenialDetails next) {
        Category stays = category == subject.category() ? next.category() : category;
        return new DenialProjection(next, stays, status, routing, effort, word, entered, small, batch, confirmed);
    }

    DenialProjection with(TouchSummary next) {
        return new DenialProjection(subject, category, status, routing, next, word, entered, small, batch, confirmed);
    }

    DenialProjection with(RemittanceFacts next) {
        return new DenialProjection(subject, category, status, routing, effort, next, entered, small, batch, confirmed);
    }

    DenialProjection with(SmallBalanceProgress next) {
        return new DenialProjection(subject, category, status, routing, effort, word, entered, next, batch, confirmed);
    }

    DenialProjection with(Batch next) {
        return new DenialProjection(subject, category, status, routing, effort, word, entered, small, next, confirmed);
    }

    DenialProjection entered(Money recovered) {
        return new DenialProjection(
                subject, category, status, routing, effort, word, recovered, small, batch, confirmed);
    }
}
