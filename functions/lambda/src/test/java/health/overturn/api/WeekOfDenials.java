package health.overturn.api;

import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.Escalate;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import java.time.LocalDate;

/// Puts a week's rounds onto a shelf: what is held, batched, escalated, small and in a queue on June 1st 2026.
final class WeekOfDenials {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 9, 30);

    private final StoredDenials shelf;

    private WeekOfDenials(StoredDenials shelf) {
        this.shelf = shelf;
    }

    static void on(StoredDenials shelf) {
        WeekOfDenials rounds = new WeekOfDenials(shelf);
        rounds.escalated("carried", 70_000, may(22));
        rounds.escalated("fresh", 80_000, LocalDate.of(2026, 6, 1));
        rounds.batched();
        rounds.small();
        rounds.held();
        shelf.keep(shelf.assigned(Category.CODING, "code", "PAYER-B", 55_000, DEADLINE));
        shelf.store();
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    private Denial once(String id, long cents) {
        Denial assigned = shelf.assigned(Category.FOLLOW_UP, id, "PAYER-A", cents, DEADLINE);
        return shelf.touched(assigned, TouchAction.PAYER_CALL, may(19), may(27));
    }

    private void escalated(String id, long cents, LocalDate friday) {
        Denial twice = shelf.touched(once(id, cents), TouchAction.PAYER_CALL, may(20), may(27));
        Denial thrice = shelf.touched(twice, TouchAction.PAYER_CALL, may(21), may(27));
        shelf.keep(shelf.moved(new Escalate(shelf.settings()), ScheduledJob.ESCALATE, thrice, friday));
    }

    private void batched() {
        shelf.keep(inBatch("one", 30_000));
        shelf.keep(shelf.touched(inBatch("two", 40_000), TouchAction.PAYER_CALL, may(28), LocalDate.of(2026, 6, 15)));
        shelf.keep(once("unbatched", 35_000));
    }

    private Denial inBatch(String id, long cents) {
        return shelf.moved(new MiddleLayer(shelf.settings()), ScheduledJob.MIDDLE_LAYER, once(id, cents), may(27));
    }

    private void small() {
        SmallBalanceReview review = new SmallBalanceReview(shelf.settings());
        Denial assigned = shelf.assigned(Category.FOLLOW_UP, "twice", "PAYER-A", 5_000, DEADLINE);
        Denial reviewed = shelf.moved(review, ScheduledJob.ESCALATE, assigned, may(22));
        shelf.keep(shelf.moved(review, ScheduledJob.ESCALATE, reviewed, may(29)));
        Denial other = shelf.assigned(Category.FOLLOW_UP, "oncely", "PAYER-A", 6_000, DEADLINE);
        shelf.keep(shelf.moved(review, ScheduledJob.ESCALATE, other, may(29)));
        shelf.keep(shelf.assigned(Category.FOLLOW_UP, "never", "PAYER-B", 1_000, DEADLINE));
    }

    private void held() {
        shelf.keep(shelf.assigned(Category.FOLLOW_UP, "held", "PAYER-X", 45_000, DEADLINE));
        shelf.keep(shelf.fresh(Category.FOLLOW_UP, "new", "PAYER-X", 65_000, DEADLINE));
        shelf.keep(shelf.fresh(Category.FOLLOW_UP, "owned", "PAYER-A", 75_000, DEADLINE));
    }
}
