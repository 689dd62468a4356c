package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import health.overturn.denials.metric.Answered.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what one claim adds to the weeks: a function of its adjudications in order, and of nothing else.
final class ClaimWalk {
    private final List<Answered> answers;
    private final FlowChange change;
    private final Map<String, PayerAnswers> payers = new HashMap<>();

    private ClaimWalk(List<Answered> answers, FlowChange change) {
        this.answers = answers;
        this.change = change;
    }

    /// @param answers in the order of the fold, each once
    static void count(List<Answered> answers, FlowChange change) {
        ClaimWalk walk = new ClaimWalk(answers, change);
        walk.first().ifPresent(walk::countFirst);
        answers.forEach(walk::countAnswer);
    }

    private Optional<Answered> first() {
        return answers.stream()
                .filter(answer -> answer.sort() == Answered.Sort.FRESH)
                .findFirst();
    }

    private void countFirst(Answered first) {
        Counting counting = new Counting(first, change);
        counting.byPayer(Tally.FIRST, 1);
        counting.byPayer(Tally.FIRST_CHARGE_CENTS, first.chargeCents());
        Refused refused = first.refused();
        if (refused != null) {
            counting.everywhere(Tally.FIRST_DENIED, 1);
            counting.everywhere(Tally.FIRST_DENIED_CENTS, refused.cents());
            counting.everywhere(Tally.FIRST_DENIED_CHARGE_CENTS, first.chargeCents());
            counting.everywhere(Tally.PREVENTABLE, refused.preventable() ? 1 : 0);
            counting.everywhere(Tally.PREVENTABLE_CENTS, refused.preventable() ? refused.cents() : 0);
            change.firstDenial(new FirstDenial(
                    first.id(),
                    Week.of(first.paidOn()),
                    first.payer(),
                    first.provider(),
                    refused.reason(),
                    refused.cents()));
        }
        countCohort(counting, Cohort.end(Week.of(first.paidOn())));
    }

    private void countCohort(Counting counting, LocalDate end) {
        long paid = 0;
        Map<String, PayerAnswers> within = new HashMap<>();
        for (Answered answer : answers) {
            if (!answer.paidOn().isAfter(end)) {
                paid = Math.addExact(paid, answer.paidCents());
                within.computeIfAbsent(answer.payer(), _ -> new PayerAnswers()).add(answer);
            }
        }
        counting.byPayer(Tally.COHORT_PAID_CENTS, paid);
        counting.byPayer(
                Tally.COHORT_EXPECTED_CENTS,
                within.values().stream().mapToLong(PayerAnswers::expected).sum());
    }

    private void countAnswer(Answered answer) {
        PayerAnswers before = payers.computeIfAbsent(answer.payer(), _ -> new PayerAnswers());
        Counting counting = new Counting(answer, change);
        counting.byPayer(Tally.PAID_CENTS, answer.paidCents());
        if (answer.refused() != null && answer.sort() != Answered.Sort.REVERSAL) {
            countDenial(counting, answer.refused(), before);
        }
        before.standing()
                .ifPresent(standing -> new Counting(standing, Week.of(answer.paidOn()), change)
                        .byPayer(Tally.EXPECTED_CENTS, -standing.expectedCents()));
        before.add(answer);
        before.standing()
                .ifPresent(standing -> new Counting(standing, Week.of(answer.paidOn()), change)
                        .byPayer(Tally.EXPECTED_CENTS, standing.expectedCents()));
    }

    private static void countDenial(Counting counting, Refused refused, PayerAnswers before) {
        counting.everywhere(Tally.DENIED, 1);
        counting.everywhere(Tally.DENIED_CENTS, refused.cents());
        before.lastDenied().ifPresent(last -> {
            counting.everywhere(Tally.REDENIED, 1);
            counting.everywhere(Tally.REDENIED_NEW_REASON, last.code().equals(refused.code()) ? 0 : 1);
        });
        long takenBack = before.takenBack() - counting.answer().paidCents();
        if (before.takenBack() > 0 && takenBack > 0) {
            counting.everywhere(Tally.TAKEBACK, 1);
            counting.everywhere(Tally.TAKEBACK_CENTS, takenBack);
        }
    }
}
