package health.overturn.api;

import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.Escalate;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import java.time.LocalDate;

/// Adds the denials of a week: held, batched, escalated, small and queued ones as of June 1, 2026.
final class WeekOfDenials {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 9, 30);

    private final StoredDenials denials;

    private WeekOfDenials(StoredDenials denials) {
        this.denials = denials;
    }

    static void storeIn(StoredDenials denials) {
        WeekOfDenials week = new WeekOfDenials(denials);
        week.addEscalated("carried", 70_000, may(22));
        week.addEscalated("fresh", 80_000, LocalDate.of(2026, 6, 1));
        week.addBatched();
        week.addSmallBalances();
        week.addHeld();
        denials.add(denials.assigned(Category.CODING, "code", "PAYER-B", 55_000, DEADLINE));
        denials.store();
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    private Denial touchedOnce(String id, long cents) {
        Denial assigned = denials.assigned(Category.FOLLOW_UP, id, "PAYER-A", cents, DEADLINE);
        return denials.touched(assigned, TouchAction.PAYER_CALL, may(19), may(27));
    }

    private void addEscalated(String id, long cents, LocalDate friday) {
        Denial twice = denials.touched(touchedOnce(id, cents), TouchAction.PAYER_CALL, may(20), may(27));
        Denial thrice = denials.touched(twice, TouchAction.PAYER_CALL, may(21), may(27));
        denials.add(denials.moved(new Escalate(denials.settings()), ScheduledJob.ESCALATE, thrice, friday));
    }

    private void addBatched() {
        denials.add(inBatch("one", 30_000));
        denials.add(
                denials.touched(inBatch("two", 40_000), TouchAction.PAYER_CALL, may(28), LocalDate.of(2026, 6, 15)));
        denials.add(touchedOnce("unbatched", 35_000));
    }

    private Denial inBatch(String id, long cents) {
        return denials.moved(
                new MiddleLayer(denials.settings()), ScheduledJob.MIDDLE_LAYER, touchedOnce(id, cents), may(27));
    }

    private void addSmallBalances() {
        SmallBalanceReview review = new SmallBalanceReview(denials.settings());
        Denial assigned = denials.assigned(Category.FOLLOW_UP, "twice", "PAYER-A", 5_000, DEADLINE);
        Denial reviewed = denials.moved(review, ScheduledJob.ESCALATE, assigned, may(22));
        denials.add(denials.moved(review, ScheduledJob.ESCALATE, reviewed, may(29)));
        Denial other = denials.assigned(Category.FOLLOW_UP, "oncely", "PAYER-A", 6_000, DEADLINE);
        denials.add(denials.moved(review, ScheduledJob.ESCALATE, other, may(29)));
        denials.add(denials.assigned(Category.FOLLOW_UP, "never", "PAYER-B", 1_000, DEADLINE));
    }

    private void addHeld() {
        denials.add(denials.assigned(Category.FOLLOW_UP, "held", "PAYER-X", 45_000, DEADLINE));
        denials.add(denials.fresh(Category.FOLLOW_UP, "new", "PAYER-X", 65_000, DEADLINE));
        denials.add(denials.fresh(Category.FOLLOW_UP, "owned", "PAYER-A", 75_000, DEADLINE));
    }
}
