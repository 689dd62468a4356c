package health.overturn.denials.claim;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import java.util.List;
import java.util.Set;

/// Turns an expired watch into a denial without a code, which a person reads.
final class ExpiredWatch {
    private ExpiredWatch() {}

    static Denied toDenied(Watched watched) {
        return new Denied(
                Category.UNMAPPED,
                null,
                watched.amount(),
                watched.undecided().reasons(),
                Category.UNMAPPED.nextStep(),
                Set.of(),
                false,
                Category.UNMAPPED.preventable(),
                List.of(),
                null);
    }
}
