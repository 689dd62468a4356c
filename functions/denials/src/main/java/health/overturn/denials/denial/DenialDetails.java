package health.overturn.denials.denial;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is denied: what a remittance or a person said once, as the code tables of its last judging read it.
///
/// @param payer the id under which the practice keeps the payer
/// @param deniedOn the payer's date; absent where it gave none
/// @param receivedOn the practice's day on which it came in
/// @param forbidden what remark codes rule out, and the code that does
public record DenialDetails(
        String id,
        String payer,
        Category category,
        Money denied,
        @Nullable LocalDate deniedOn,
        LocalDate receivedOn,
        List<Deadline> deadlines,
        Map<DenialResponse, String> forbidden) {
    public DenialDetails {
        deadlines = List.copyOf(deadlines);
        forbidden = Map.copyOf(forbidden);
    }

    /// The earliest deadline, passed or not, so that an order by it does not change with the day.
    public Optional<LocalDate> earliestDeadline() {
        return deadlines.stream().map(Deadline::lastDay).min(LocalDate::compareTo);
    }
}
