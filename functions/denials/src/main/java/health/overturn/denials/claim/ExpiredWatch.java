package health.overturn.denials.claim;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.List;
import java.util.Set;

/// Turns an expired watch into a denial without a code, which a person reads.
final class ExpiredWatch {
    private ExpiredWatch() {}

    static Denied toDenied(Watched watched) {
        Reason reason = new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                List.of(),
                0,
                watched.amount(),
                true,
                Category.UNMAPPED,
                watched.rationale());
        return new Denied(
                Category.UNMAPPED,
                null,
                watched.amount(),
                List.of(reason),
                Category.UNMAPPED.nextStep(),
                Set.of(),
                false,
                Category.UNMAPPED.preventable(),
                List.of());
    }
}
