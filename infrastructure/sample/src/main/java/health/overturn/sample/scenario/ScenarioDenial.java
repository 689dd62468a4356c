package health.overturn.sample.scenario;

import health.overturn.sample.truth.TrueOutcome;
import org.jspecify.annotations.Nullable;

/// A denial as its story goes on. Every story says itself what becomes of it; nothing here works it out.
final class ScenarioDenial {
    final ScenarioAnswer entry;
    TrueOutcome outcome = TrueOutcome.OPEN;
    long recovered;
    boolean watchRanOut;
    boolean takeback;
    boolean shiftedToPatient;

    @Nullable ScenarioDenial repeatOf;

    @Nullable ScenarioAnswer duplicateOf;

    ScenarioDenial(ScenarioAnswer entry) {
        this.entry = entry;
    }

    void becomes(TrueOutcome newOutcome, long newRecovered) {
        outcome = newOutcome;
        recovered = newRecovered;
    }

    void shifts() {
        becomes(TrueOutcome.PAID, 0);
        shiftedToPatient = true;
    }

    ScenarioDenial repeats(ScenarioDenial earlier) {
        repeatOf = earlier;
        return this;
    }

    ScenarioDenial takesBack() {
        takeback = true;
        return this;
    }

    /// The first denial of the run of repeats.
    ScenarioDenial first() {
        ScenarioDenial first = this;
        for (ScenarioDenial earlier = repeatOf; earlier != null; earlier = earlier.repeatOf) {
            first = earlier;
        }
        return first;
    }
}
