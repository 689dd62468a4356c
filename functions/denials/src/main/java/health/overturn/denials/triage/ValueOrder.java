package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import java.time.LocalDate;
import java.util.Comparator;

/// The total order behind a ranking: the highest open amount first, then the earliest deadline, then the id.
///
/// A denial without a deadline comes after those with one.
public final class ValueOrder {
    public static final Comparator<Denial> HIGHEST_FIRST = Comparator.comparing(
                    (Denial denial) -> denial.projection().open(), Comparator.reverseOrder())
            .thenComparing(denial -> denial.details().earliestDeadline().orElse(LocalDate.MAX))
            .thenComparing(Denial::id);

    private ValueOrder() {}
}
