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

/// What is denied, as a remittance or a person reported it and as the code tables of its last judging read it.
///
/// @param payer the id under which the practice keeps the payer
/// @param deniedOn the payer's date of the denial; absent if the payer gave none
/// @param receivedOn the practice's day of receipt
/// @param forbidden the responses that remark codes rule out, each with the code that does
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

    /// The earliest deadline, passed or not, so that an order by it does not change from day to day.
    public Optional<LocalDate> earliestDeadline() {
        return deadlines.stream().map(Deadline::lastDay).min(LocalDate::compareTo);
    }
}
