package health.overturn.denials.letter;

import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.rollup.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes who does what in the week that begins.
final class NextWeekSection {
    private NextWeekSection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        long escalated = facts.whole(Metric.ESCALATED);
        if (escalated > 0) {
            sentences.add("The billing lead decides %s (%s) by Sunday."
                    .formatted(
                            LetterText.count(escalated, "escalation", "escalations"),
                            LetterText.dollars(facts.whole(Metric.ESCALATED_DOLLARS))));
        }
        if (facts.whole(Metric.PROPOSED) > 0) {
            sentences.add("A lead decides the proposed write-off of %s (%s)%s."
                    .formatted(
                            LetterText.denials(facts.whole(Metric.PROPOSED)),
                            LetterText.dollars(facts.whole(Metric.PROPOSED_DOLLARS)),
                            facts.whole(Metric.PROPOSALS_CARRIED_OVER) > 0
                                    ? ", %,d of them late".formatted(facts.whole(Metric.PROPOSALS_CARRIED_OVER))
                                    : ""));
        }
        if (facts.whole(Metric.SILENT) > 0) {
            sentences.add("A lead looks at %s (%s) long overdue that nobody works."
                    .formatted(
                            LetterText.denials(facts.whole(Metric.SILENT)),
                            LetterText.dollars(facts.whole(Metric.SILENT_DOLLARS))));
        }
        if (facts.whole(Metric.HELD) > 0) {
            sentences.add("An admin names an owner for the payers of %s that nobody owns."
                    .formatted(LetterText.denials(facts.whole(Metric.HELD))));
        }
        mostOverdue(facts).ifPresent(sentences::add);
        long unowned = PreventionSection.open(facts).stream()
                .filter(review -> review.owner() == null)
                .count();
        if (unowned > 0) {
            sentences.add("The upstream teams take %s that nobody has."
                    .formatted(LetterText.count(unowned, "review", "reviews")));
        }
        if (sentences.isEmpty()) {
            sentences.add("Nothing waits for a decision, an owner or a late next step.");
        }
        return new Letter.Section("Who does what next?", sentences);
    }

    private static Optional<String> mostOverdue(LetterFacts facts) {
        return facts.week()
                .figures()
                .filter(figure ->
                        figure.metric() == Metric.OVERDUE && figure.part().dimension() == Dimension.OWNER)
                .filter(figure -> !figure.part().value().isEmpty() && amount(figure) > 0)
                .max(Comparator.comparingLong(NextWeekSection::amount)
                        .thenComparing(figure -> figure.part().value()))
                .map(figure -> "%s has most next steps overdue: %s."
                        .formatted(figure.part().value(), LetterText.denials(amount(figure))));
    }

    private static long amount(Figure figure) {
        return figure.value() instanceof FigureValue.Whole whole ? whole.amount() : 0;
    }
}
