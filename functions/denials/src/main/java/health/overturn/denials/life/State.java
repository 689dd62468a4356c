package health.overturn.denials.life;

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
public record State(
        Subject subject,
        Category category,
        Status status,
        Routing routing,
        Effort effort,
        Word word,
        Money entered,
        SmallBalance small,
        @Nullable Batch batch,
        boolean confirmed) {

    static State takenIn(Move.Intake intake) {
        return new State(
                intake.subject(),
                intake.subject().category(),
                new Status.New(),
                intake.routing(),
                Effort.carrying(intake.carriedTouches()),
                Word.OPEN,
                Money.ZERO,
                SmallBalance.UNTOUCHED,
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
        return status instanceof Status.Resolved resolved && resolved.ending().isWriteOff() ? open() : Money.ZERO;
    }

    public Optional<Batch> lastBatch() {
        return Optional.ofNullable(batch);
    }

    State with(Status next) {
        boolean had = confirmed || !(next instanceof Status.New || isByFacts(next));
        return new State(subject, category, next, routing, effort, word, entered, small, batch, had);
    }

    private static boolean isByFacts(Status status) {
        return status instanceof Status.Resolved resolved && resolved.by() == Status.By.FACTS;
    }

    State with(Routing next) {
        return new State(subject, category, status, next, effort, word, entered, small, batch, confirmed);
    }

    State with(Category next) {
        return new State(subject, next, status, routing, effort, word, entered, small, batch, confirmed);
    }

    /// Judged anew; a category that a person gave it stays.
    State judged(Subject next) {
        Category stays = category == subject.category() ? next.category() : category;
        return new State(next, stays, status, routing, effort, word, entered, small, batch, confirmed);
    }

    State with(Effort next) {
        return new State(subject, category, status, routing, next, word, entered, small, batch, confirmed);
    }

    State with(Word next) {
        return new State(subject, category, status, routing, effort, next, entered, small, batch, confirmed);
    }

    State with(SmallBalance next) {
        return new State(subject, category, status, routing, effort, word, entered, next, batch, confirmed);
    }

    State with(Batch next) {
        return new State(subject, category, status, routing, effort, word, entered, small, next, confirmed);
    }

    State entered(Money recovered) {
        return new State(subject, category, status, routing, effort, word, recovered, small, batch, confirmed);
    }
}
