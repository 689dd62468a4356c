package health.overturn.denials.claim;

import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.remittance.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Applies what an adjudication says about the lines of a watch.
///
/// An answer ends the watch of the lines that it decides, also where a reversal takes the answer back later: that
/// reversal leaves the payment undecided, and a new watch begins with it. Only a watch that an answer without payment
/// would end runs on, because the reversal of a patient share leaves nothing.
final class WatchAnswer {
    private WatchAnswer() {}

    /// @param answers the answers by the line of the watch
    /// @param own the denial that the adjudication made, if it denied
    static void apply(
            AppliedAdjudication answer,
            OngoingWatch watch,
            Map<Integer, LineAnswer> answers,
            @Nullable OngoingDenial own) {
        if (!answer.inEffect) {
            answers.values().removeIf(line -> settlesWithoutPayment(answer, line));
        }
        watch.answer(answers);
        OngoingDenial reversed = watch.reversed;
        if (reversed != null && reversed.isReversed() && answerReversed(answer, reversed, own)) {
            watch.end(reversed.remaining().lines());
        }
    }

    private static boolean settlesWithoutPayment(AppliedAdjudication answer, LineAnswer ofLine) {
        LineFingerprint line = ofLine.line();
        Money paid = line == null ? answer.paid() : line.paid();
        return ofLine.kind() == LineAnswer.Kind.SETTLED && !paid.isPositive();
    }

    /// Answers a denial whose reversal nothing had answered yet. A payment that is taken back later had resolved it, so
    /// it is open again.
    ///
    /// @return whether the denial is open again
    private static boolean answerReversed(
            AppliedAdjudication answer, OngoingDenial reversed, @Nullable OngoingDenial own) {
        Map<Integer, LineAnswer> answers = LineAnswers.to(reversed.remaining().lines(), reversed.lineSource, answer);
        LineAnswers.removeCopies(answers, own);
        boolean reopens = !answer.inEffect && !LineAnswers.settledLines(answers).isEmpty();
        if (reopens) {
            reversed.reopen();
        }
        PayerHistory.apply(answer, reversed, answers, own);
        return reopens;
    }
}
