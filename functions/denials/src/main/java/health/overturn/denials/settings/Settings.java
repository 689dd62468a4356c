package health.overturn.denials.settings;

import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import health.overturn.denials.owner.Team;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The settings of a practice. [SettingsCheck] makes them from a draft that a person wrote.
///
/// @param timeZone the zone of its dates and times
/// @param billingLead who decides on escalations
/// @param state the two letters of the state whose law applies to its payers; empty where it names none
/// @param holidays days off beside the federal holidays
/// @param federalHolidays the federal holidays are days off
/// @param workingDays working days to the next step, where the practice differs from the category
/// @param slots when jobs run, where the practice differs from the default
/// @param appealEvidence what a payer demands with each appeal, by the id under which the practice keeps it
/// @param softWriteOff what happens to a small balance that its reviews did not move
/// @param escalatesSilent the third cycle escalates silent denials, instead of only listing them
public record Settings(
        ZoneId timeZone,
        String billingLead,
        String state,
        Team team,
        Set<LocalDate> holidays,
        boolean federalHolidays,
        Map<Category, Integer> workingDays,
        Thresholds thresholds,
        Map<ScheduledJob, LocalSlot> slots,
        SoftWriteOff softWriteOff,
        Map<String, Set<EvidenceItem>> appealEvidence,
        boolean escalatesSilent) {
    public Settings {
        holidays = Set.copyOf(holidays);
        workingDays = Map.copyOf(workingDays);
        slots = Map.copyOf(slots);
        appealEvidence = Map.copyOf(appealEvidence);
    }

    /// The date in the practice's time zone at an instant.
    public LocalDate day(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }

    /// The practice's working days. Its own holidays come on top of the federal ones, unless it gives those up.
    public WorkingDays calendar() {
        WorkingDays base = federalHolidays ? WorkingDays.usFederal() : WorkingDays.withHolidays(List.of());
        return base.withMoreHolidays(holidays);
    }

    public int workingDaysTo(Category category) {
        return workingDays.getOrDefault(category, category.workingDays());
    }

    public int count(Threshold threshold) {
        return thresholds.count(threshold);
    }

    public Money amount(Threshold threshold) {
        return thresholds.amount(threshold);
    }

    public LocalSlot slot(ScheduledJob job) {
        return slots.getOrDefault(job, job.defaultSlot());
    }
}
