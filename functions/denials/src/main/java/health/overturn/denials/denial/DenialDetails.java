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
/// @param billableToPatient the most that the patient may be billed of it: the money under group PR, zero where
///     [DenialResponse#PATIENT_BILLED] is forbidden
/// @param deniedOn the payer's date of the denial; absent if the payer gave none
/// @param receivedOn the practice's day of receipt
/// @param forbidden what the denial rules out, each with what does: a remark code, else the source of a filing
///     limit, else `MB` or `MC` for the line of business, else the group of the money
/// @param reason group and code of the primary reason, such as `CO-197`; empty if no CAS explains the denial, or if it
///     was not kept
public record DenialDetails(
        String id,
        String payer,
        Category category,
        Money denied,
        Money billableToPatient,
        @Nullable LocalDate deniedOn,
        LocalDate receivedOn,
        List<Deadline> deadlines,
        Map<DenialResponse, String> forbidden,
        String reason) {
    public DenialDetails {
        deadlines = List.copyOf(deadlines);
        forbidden = Map.copyOf(forbidden);
    }

    public DenialDetails(
            String id,
            String payer,
            Category category,
            Money denied,
            Money billableToPatient,
            @Nullable LocalDate deniedOn,
            LocalDate receivedOn,
            List<Deadline> deadlines,
            Map<DenialResponse, String> forbidden) {
        this(id, payer, category, denied, billableToPatient, deniedOn, receivedOn, deadlines, forbidden, "");
    }

    DenialDetails withDeadlines(List<Deadline> other) {
        return new DenialDetails(
                id, payer, category, denied, billableToPatient, deniedOn, receivedOn, other, forbidden, reason);
    }

    /// The first day on which an answer may go to the payer, where it acts by itself and answers wait.
    ///
    /// @param waitDays the days to wait after the denial
    public Optional<LocalDate> waitsUntil(int waitDays) {
        return forbidden.containsKey(DenialResponse.WAIT)
                ? Optional.of((deniedOn == null ? receivedOn : deniedOn).plusDays(waitDays))
                : Optional.empty();
    }

    /// The earliest deadline, passed or not, so that an order by it does not change from day to day.
    public Optional<LocalDate> earliestDeadline() {
        return deadlines.stream().map(Deadline::on).min(LocalDate::compareTo);
    }
}
