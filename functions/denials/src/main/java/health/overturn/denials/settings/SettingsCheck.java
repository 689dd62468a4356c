package health.overturn.denials.settings;

import health.overturn.denials.code.Category;
import health.overturn.denials.owner.Team;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What came of checking a draft: settings, or every fault in it.
public sealed interface SettingsCheck {
    record Valid(Settings settings) implements SettingsCheck {}

    /// @param faults one sentence each, `<where>: <what was expected> but was <what>`, in the order of the draft
    record Invalid(List<String> faults) implements SettingsCheck {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// Checks all of a draft, and names all that is wrong with it at once.
    static SettingsCheck of(SettingsDraft draft) {
        SettingsErrors faults = new SettingsErrors();
        ZoneId zone = zone(draft, faults);
        String lead = faults.name("billingLead", draft.billingLead());
        Optional<Team> team = TeamCheck.of(draft, faults);
        Set<LocalDate> holidays = holidays(draft, faults);
        Map<Category, Integer> workingDays = workingDays(draft, faults);
        ValueCheck values = ValueCheck.of(draft.values(), faults);
        if (faults.any() || team.isEmpty()) {
            return new Invalid(faults.all());
        }
        return new Valid(new Settings(
                zone,
                lead,
                team.get(),
                holidays,
                values.federalHolidays(),
                workingDays,
                values.thresholds(),
                values.slots(),
                values.softWriteOff()));
    }

    private static ZoneId zone(SettingsDraft draft, SettingsErrors faults) {
        String zone = draft.timeZone();
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add("timeZone", "a time zone as America/New_York", zone);
            return ZoneId.of("UTC");
        }
        return ZoneId.of(zone);
    }

    private static Set<LocalDate> holidays(SettingsDraft draft, SettingsErrors faults) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < draft.holidays().size(); i++) {
            faults.day("holidays[" + i + "]", draft.holidays().get(i)).ifPresent(days::add);
        }
        return days;
    }

    private static Map<Category, Integer> workingDays(SettingsDraft draft, SettingsErrors faults) {
        Map<Category, Integer> days = new HashMap<>();
        draft.workingDays().forEach((name, written) -> {
            String where = "workingDays." + name;
            Optional<Category> category = faults.constant(where, Category.class, name);
            Optional<Long> number = faults.number(where, written, 0, 60);
            if (category.isPresent() && number.isPresent()) {
                days.put(category.get(), number.get().intValue());
            }
        });
        return days;
    }
}
