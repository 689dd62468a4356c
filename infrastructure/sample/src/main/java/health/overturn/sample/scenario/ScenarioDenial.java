package health.overturn.sample.scenario;

import health.overturn.sample.truth.TrueOutcome;
import org.jspecify.annotations.Nullable;

/// A denial of a scenario and its outcome. The scenario sets the outcome; nothing here computes it.
final class ScenarioDenial {
    final ScenarioAnswer answer;
    TrueOutcome outcome = TrueOutcome.OPEN;
    long recovered;
    boolean watchExpired;
    boolean takeback;
    boolean shiftedToPatient;

    @Nullable ScenarioDenial repeatOf;

    @Nullable ScenarioAnswer duplicateOf;

    ScenarioDenial(ScenarioAnswer answer) {
        this.answer = answer;
    }

    void resolve(TrueOutcome newOutcome, long newRecovered) {
        outcome = newOutcome;
        recovered = newRecovered;
    }

    void shiftToPatient() {
        resolve(TrueOutcome.PAID, 0);
        shiftedToPatient = true;
    }

    ScenarioDenial markRepeatOf(ScenarioDenial earlier) {
        repeatOf = earlier;
        return this;
    }

    ScenarioDenial markTakeback() {
        takeback = true;
        return this;
    }

    /// The first denial of a chain of repeats.
    ScenarioDenial first() {
        ScenarioDenial first = this;
        for (ScenarioDenial earlier = repeatOf; earlier != null; earlier = earlier.repeatOf) {
            first = earlier;
        }
        return first;
    }
}
