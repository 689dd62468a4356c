package health.overturn.denials.settings;

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

/// All that a practice has decided about itself. [SettingsCheck] makes one from what a person wrote.
///
/// @param timeZone in which its dates and times are
/// @param billingLead who decides on escalations
/// @param holidays the practice's own days off
/// @param federalHolidays it keeps the federal ones beside its own
/// @param workingDays to the next step, where the practice differs from the category
/// @param slots where the practice differs from the routine's own time
/// @param softWriteOff what becomes of a small balance after its reviews
public record Settings(
        ZoneId timeZone,
        String billingLead,
        Team team,
        Set<LocalDate> holidays,
        boolean federalHolidays,
        Map<Category, Integer> workingDays,
        Thresholds thresholds,
        Map<ScheduledJob, LocalSlot> slots,
        SoftWriteOff softWriteOff) {
    public Settings {
        holidays = Set.copyOf(holidays);
        workingDays = Map.copyOf(workingDays);
        slots = Map.copyOf(slots);
    }

    /// The practice's day at an instant.
    public LocalDate day(Instant instant) {
        return instant.atZone(timeZone).toLocalDate();
    }

    /// Its days off: its own come on top of the US federal ones, unless it gives those up.
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
