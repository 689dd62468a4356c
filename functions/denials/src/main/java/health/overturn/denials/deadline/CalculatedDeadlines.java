package health.overturn.denials.deadline;

import java.util.List;
import java.util.Map;

/// What the filing limits say of a denial.
///
/// @param deadlines the earliest first
/// @param ruledOut the kinds of answer that the payer does not take at all, each with the source that says so
public record CalculatedDeadlines(List<Deadline> deadlines, Map<Deadline.Kind, String> ruledOut) {
    public CalculatedDeadlines {
        deadlines = List.copyOf(deadlines);
        ruledOut = Map.copyOf(ruledOut);
    }
}
