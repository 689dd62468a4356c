package health.overturn.denials.life;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a denial was reviewed as a small balance since it last made progress.
///
/// @param lastReview the week of the last review
/// @param proposed a soft write-off waits for a lead's approval
public record SmallBalance(int reviews, @Nullable Week lastReview, boolean proposed) {
    static final SmallBalance UNTOUCHED = new SmallBalance(0, null, false);

    public Optional<Week> lastReviewed() {
        return Optional.ofNullable(lastReview);
    }

    SmallBalance reviewed(Week week) {
        return new SmallBalance(reviews + 1, week, proposed);
    }

    SmallBalance asProposed() {
        return new SmallBalance(reviews, lastReview, true);
    }

    /// Progress starts the count anew; the week stays, so that a run in the same week does not review again.
    SmallBalance progressed() {
        return new SmallBalance(0, lastReview, false);
    }
}
