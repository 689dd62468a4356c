package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A denial of a scenario and its outcome, or undecided money that becomes a denial if its watch runs out. The scenario
/// says what happens to it; only the amounts of the answers involved are added up.
final class ScenarioDenial {
    private static final Set<String> UPHELD_REMARKS = Set.of("N539", "MA91");
    private static final Set<String> REPEATING = Set.of("193", "18", "286");

    final ScenarioAnswer answer;
    final long denied;
    final boolean undecided;
    TrueOutcome outcome = TrueOutcome.OPEN;
    boolean upheld;
    boolean takeback;
    long open;
    Settlement settlement;

    @Nullable ScenarioDenial repeatOf;

    @Nullable ScenarioAnswer duplicateOf;

    private ScenarioDenial(ScenarioAnswer answer, long denied, boolean undecided) {
        this.answer = answer;
        this.denied = denied;
        this.undecided = undecided;
        this.open = denied;
        this.settlement = Settlement.none(denied);
    }

    static ScenarioDenial of(ScenarioAnswer answer) {
        return new ScenarioDenial(answer, answer.payerAnswer.judgement().denied(), false);
    }

    static ScenarioDenial ofWatch(ScenarioAnswer answer, long undecided) {
        return new ScenarioDenial(answer, undecided, true);
    }

    /// Later answers without a denial answer every denied line.
    void payBy(ScenarioAnswer... answers) {
        close(TrueOutcome.PAID);
        settlement = Settlement.of(this, List.of(answers), 0);
    }

    /// The payer reverses the answer that denied, and this one without a denial replaces it.
    void correctBy(ScenarioAnswer correction) {
        close(TrueOutcome.PAID);
        settlement = Settlement.of(this, List.of(correction), Settlement.paidOnDeniedLines(this));
    }

    /// A later denial of the same lines replaces this one.
    ///
    /// @return the later denial
    ScenarioDenial supersedeBy(ScenarioDenial later) {
        close(TrueOutcome.SUPERSEDED);
        settlement = Settlement.ofRedenial(this, later);
        upheld = later.upholds(this);
        return later.markRepeatOf(this);
    }

    void reverse() {
        close(TrueOutcome.REVERSED);
    }

    void duplicate(ScenarioAnswer original) {
        close(TrueOutcome.DUPLICATE);
        duplicateOf = original;
    }

    /// Later answers name only some of the denied lines.
    ///
    /// @param rest the denied amount of the lines that they do not name
    void payInPartBy(long rest, ScenarioAnswer... answers) {
        open = rest;
        settlement = Settlement.of(this, List.of(answers), 0).unresolved(denied);
    }

    ScenarioDenial markRepeatOf(ScenarioDenial earlier) {
        repeatOf = earlier;
        return this;
    }

    ScenarioDenial markTakeback() {
        takeback = true;
        return this;
    }

    String category() {
        return undecided ? "UNMAPPED" : answer.payerAnswer.judgement().category();
    }

    /// The category that the chain of repeats goes back to: a denial whose CARC only upholds or repeats
    /// the earlier one, or that a watch became, tells no cause of its own.
    String cause() {
        ScenarioDenial earlier = repeatOf;
        if (earlier == null) {
            return category();
        }
        boolean repeats = undecided || REPEATING.contains(carc()) || hasCarcOf(earlier);
        return repeats ? earlier.cause() : category();
    }

    /// The first denial of a chain of repeats.
    ScenarioDenial first() {
        ScenarioDenial first = this;
        for (ScenarioDenial earlier = repeatOf; earlier != null; earlier = earlier.repeatOf) {
            first = earlier;
        }
        return first;
    }

    private boolean upholds(ScenarioDenial earlier) {
        return carc().equals("193") || UPHELD_REMARKS.stream().anyMatch(this::hasRemark) || hasCarcOf(earlier);
    }

    private boolean hasCarcOf(ScenarioDenial earlier) {
        return !carc().isEmpty() && carc().equals(earlier.carc());
    }

    private boolean hasRemark(String remark) {
        PayerAnswer payerAnswer = answer.payerAnswer;
        return payerAnswer.remarks().contains(remark)
                || payerAnswer.lines().stream().anyMatch(line -> line.remarks().contains(remark));
    }

    private String carc() {
        return undecided ? "" : answer.payerAnswer.judgement().carc();
    }

    private void close(TrueOutcome newOutcome) {
        outcome = newOutcome;
        open = 0;
    }
}
