package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewStatus;
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
        sentences.add("Preventable: %s of first denials, %s of their dollars."
                .formatted(
                        LetterText.percent(facts.ratio(Metric.PREVENTABLE)),
                        LetterText.percent(facts.ratio(Metric.PREVENTABLE_DOLLARS))));
        sentences.add(facts.upstream().stream()
                .findFirst()
                .filter(rank -> rank.repeats() > 0)
                .map(PreventionSection::first)
                .orElse("Nothing repeated often enough to be asked about upstream."));
        List<PreventionReview> open = open(facts);
        open.stream().limit(MAX_REVIEWS).map(PreventionSection::review).forEach(sentences::add);
        if (open.size() > MAX_REVIEWS) {
            sentences.add("%,d more prevention reviews are open.".formatted(open.size() - MAX_REVIEWS));
        }
        return new Letter.Section("What was preventable, and where does it start?", sentences);
    }

    static List<PreventionReview> open(LetterFacts facts) {
        return facts.reviews().stream()
                .filter(review -> review.status() != ReviewStatus.WORKED)
                .toList();
    }

    private static String first(UpstreamRank rank) {
        return "Most repeat denials start at %s: %,d (%s)."
                .formatted(
                        LetterText.name(rank.system().name()), rank.repeats(), LetterText.dollars(rank.repeatCents()));
    }

    private static String review(PreventionReview review) {
        @Nullable String owner = review.owner();
        String who = owner == null ? "nobody has it yet" : owner + " has it";
        String what = Optional.ofNullable(review.actedOn())
                .map(day -> "acted on %s, %s".formatted(LetterText.day(day), effect(review)))
                .orElse("no action yet");
        return "Review with %s, %s: %s, %s."
                .formatted(
                        LetterText.name(review.topic().upstreamSystem().name()),
                        LetterText.name(review.topic().value()),
                        who,
                        what);
    }

    private static String effect(PreventionReview review) {
        return Optional.ofNullable(review.effect())
                .map(effect -> switch (effect.verdict()) {
                    case LOWER, UNCHANGED, HIGHER ->
                        "%s before, %s after"
                                .formatted(LetterText.percent(effect.before()), LetterText.percent(effect.after()));
                    case TOO_FEW_TO_TELL -> "too few to tell";
                })
                .orElse("not measured yet");
    }
}
