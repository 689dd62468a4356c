package health.overturn.denials.prevention;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.owner.People;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The rules for commands on prevention reviews.
public final class ReviewRules {
    private static final int MAX_ACTION_LENGTH = 2_000;
    private static final int MAX_DAYS_BACK = 366;
    private static final int MAX_DAYS_AHEAD = 92;

    private final Settings settings;

    public ReviewRules(Settings settings) {
        this.settings = settings;
    }

    public ReviewMoveResult attempt(PreventionReview review, ReviewCommand command, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        Optional<ReviewMoveResult> refusal = mayMove(review, by)
                ? refusal(review, command, day)
                : Optional.of(ReviewMoveResult.refused(ReviewRefusal.ROLE));
        return refusal.orElseGet(
                () -> new ReviewMoveResult.Moved(review.after(new ReviewEntry(at, day, by, move(command)))));
    }

    /// Whether a person may see a review: somebody of an upstream team sees those of her queues, and those that she
    /// owns.
    public static boolean maySee(PreventionReview review, Actor.Person person) {
        return person.mayWork(review.topic().category().queue())
                || person.name().equals(review.owner());
    }

    private static boolean mayMove(PreventionReview review, Actor.Person by) {
        return switch (by.role()) {
            case LEAD, ADMIN -> true;
            case UPSTREAM -> maySee(review, by);
            case BILLER -> by.name().equals(review.owner());
            case REPORTING -> false;
        };
    }

    private Optional<ReviewMoveResult> refusal(PreventionReview review, ReviewCommand command, LocalDate day) {
        if (review.status() == ReviewStatus.CLOSED && !(command instanceof ReviewCommand.Close)) {
            return Optional.of(ReviewMoveResult.refused(ReviewRefusal.CLOSED));
        }
        return switch (command) {
            case ReviewCommand.Close close ->
                close.note().value().length() > MAX_ACTION_LENGTH
                        ? Optional.of(ReviewMoveResult.refused(ReviewRefusal.NOTE_TOO_LONG))
                        : Optional.empty();
            case ReviewCommand.Own own ->
                unknownOwner(own).or(() -> owner(review, own).map(ReviewMoveResult::refused));
            case ReviewCommand.Act act -> action(act, day).map(ReviewMoveResult::refused);
        };
    }

    private Optional<ReviewMoveResult> unknownOwner(ReviewCommand.Own own) {
        People people = settings.team().people();
        return own.owner().isBlank() || people.find(own.owner()).isPresent()
                ? Optional.empty()
                : Optional.of(new ReviewMoveResult.Refused(
                        ReviewRefusal.OWNER_UNKNOWN,
                        ReviewRefusal.OWNER_UNKNOWN.message() + " " + people.describeUnknown(own.owner())));
    }

    private static Optional<ReviewRefusal> owner(PreventionReview review, ReviewCommand.Own own) {
        if (own.owner().isBlank()) {
            return Optional.of(ReviewRefusal.OWNER_MISSING);
        }
        return own.owner().equals(review.owner()) ? Optional.of(ReviewRefusal.OWNER_SAME) : Optional.empty();
    }

    private static Optional<ReviewRefusal> action(ReviewCommand.Act act, LocalDate day) {
        if (act.what().value().isBlank()) {
            return Optional.of(ReviewRefusal.ACTION_MISSING);
        }
        if (act.what().value().length() > MAX_ACTION_LENGTH) {
            return Optional.of(ReviewRefusal.ACTION_TOO_LONG);
        }
        return act.on().isBefore(day.minusDays(MAX_DAYS_BACK)) || act.on().isAfter(day.plusDays(MAX_DAYS_AHEAD))
                ? Optional.of(ReviewRefusal.DATE)
                : Optional.empty();
    }

    private static ReviewMove move(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.Close close -> new ReviewMove.Close(close.reason(), close.note());
            case ReviewCommand.Own own -> new ReviewMove.Own(own.owner());
            case ReviewCommand.Act act -> new ReviewMove.Act(act.what(), act.on());
        };
    }
}
