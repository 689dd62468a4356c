package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a denial was reviewed as a small balance since it last made progress.
///
/// @param lastReview the week of the last review
/// @param proposed whether a soft write-off waits for a lead's approval
public record SmallBalanceProgress(int reviews, @Nullable Week lastReview, boolean proposed) {
    static final SmallBalanceProgress UNTOUCHED = new SmallBalanceProgress(0, null, false);

    public Optional<Week> lastReviewed() {
        return Optional.ofNullable(lastReview);
    }

    SmallBalanceProgress afterReview(Week week) {
        return new SmallBalanceProgress(reviews + 1, week, proposed);
    }

    SmallBalanceProgress asProposed() {
        return new SmallBalanceProgress(reviews, lastReview, true);
    }

    /// Progress restarts the count. The week stays, so that another run in the same week does not review again.
    SmallBalanceProgress afterProgress() {
        return new SmallBalanceProgress(0, lastReview, false);
    }
}
