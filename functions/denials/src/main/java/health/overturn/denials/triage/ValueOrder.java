package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import java.time.LocalDate;
import java.util.Comparator;

/// The order of work: the open amount, highest first, then the earliest deadline, none last, then the id.
public final class ValueOrder {
    public static final Comparator<Denial> HIGHEST_FIRST = Comparator.comparing(
                    (Denial denial) -> denial.projection().open(), Comparator.reverseOrder())
            .thenComparing(denial -> denial.details().earliestDeadline().orElse(LocalDate.MAX))
            .thenComparing(Denial::id);

    private ValueOrder() {}
}
