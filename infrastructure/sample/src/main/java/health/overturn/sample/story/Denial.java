package health.overturn.sample.story;

import health.overturn.sample.truth.Outcome;
import org.jspecify.annotations.Nullable;

/// A denial as its story goes on. Every story says itself what becomes of it; nothing here works it out.
final class Denial {
    final Entry entry;
    Outcome outcome = Outcome.OPEN;
    long recovered;
    boolean watchRanOut;
    boolean takeback;
    boolean shiftedToPatient;

    @Nullable Denial repeatOf;

    @Nullable Entry duplicateOf;

    Denial(Entry entry) {
        this.entry = entry;
    }

    void becomes(Outcome newOutcome, long newRecovered) {
        outcome = newOutcome;
        recovered = newRecovered;
    }

    void shifts() {
        becomes(Outcome.PAID, 0);
        shiftedToPatient = true;
    }

    Denial repeats(Denial earlier) {
        repeatOf = earlier;
        return this;
    }

    Denial takesBack() {
        takeback = true;
        return this;
    }

    /// The first denial of the run of repeats.
    Denial first() {
        Denial first = this;
        for (Denial earlier = repeatOf; earlier != null; earlier = earlier.repeatOf) {
            first = earlier;
        }
        return first;
    }
}
