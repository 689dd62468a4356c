package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.PlainWords;
import health.overturn.denials.prevention.Effect;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewStatus;
import health.overturn.denials.prevention.Topic;
import health.overturn.denials.prevention.UpstreamRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes what could have been prevented, and where it starts.
final class PreventionSection {
    private static final int MAX_REVIEWS = 4;

    private PreventionSection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        FigureValue.Ratio preventable = facts.ratio(Metric.PREVENTABLE);
        if (!preventable.isNoData()) {
            sentences.add("%,d of %,d new denials could have been prevented: %s of their dollars."
                    .formatted(
                            preventable.numerator(),
                            preventable.denominator(),
                            LetterText.percent(facts.ratio(Metric.PREVENTABLE_DOLLARS))));
        }
        sentences.add(facts.upstream().stream()
                .findFirst()
                .filter(rank -> rank.repeats() > 0)
                .map(PreventionSection::first)
                .orElse("Nothing was denied again and again."));
        List<PreventionReview> open = open(facts);
        open.stream().limit(MAX_REVIEWS).map(PreventionSection::review).forEach(sentences::add);
        if (open.size() > MAX_REVIEWS) {
            sentences.add(
                    LetterText.count(open.size() - MAX_REVIEWS, "more review is open.", "more reviews are open."));
        }
        return new Letter.Section("What was preventable, and where does it start?", sentences);
    }

    static List<PreventionReview> open(LetterFacts facts) {
        return facts.reviews().stream()
                .filter(review -> review.status() != ReviewStatus.WORKED && review.status() != ReviewStatus.CLOSED)
                .toList();
    }

    private static String first(UpstreamRank rank) {
        return "What is denied again and again starts most often with %s: %s (%s)."
                .formatted(
                        PlainWords.of(rank.system()),
                        LetterText.denials(rank.repeats()),
                        LetterText.dollars(rank.repeatCents()));
    }

    private static String review(PreventionReview review) {
        @Nullable String owner = review.owner();
        String who = owner == null ? "nobody has it yet" : owner + " has it";
        String what = Optional.ofNullable(review.actedOn())
                .map(day -> "acted on %s, %s".formatted(LetterText.day(day), effect(review)))
                .orElse("no action yet");
        String system = PlainWords.of(review.topic().upstreamSystem());
        String topic = topic(review.topic());
        return "Review with %s%s: %s, %s.".formatted(system, topic.equals(system) ? "" : " (" + topic + ")", who, what);
    }

    private static String topic(Topic topic) {
        return switch (topic.kind()) {
            case CATEGORY -> PlainWords.of(topic.category());
            case REASON -> PlainWords.ofReason(topic.value());
        };
    }

    private static String effect(PreventionReview review) {
        return Optional.ofNullable(review.effect())
                .map(effect -> switch (effect.verdict()) {
                    case LOWER, UNCHANGED, HIGHER ->
                        "%s before, %s after%s"
                                .formatted(
                                        LetterText.percent(effect.before()),
                                        LetterText.percent(effect.after()),
                                        effect.verdict() == Effect.Verdict.UNCHANGED ? ", which may be chance" : "");
                    case TOO_FEW_TO_TELL -> "too few to tell";
                })
                .orElse("not measured yet");
    }
}
