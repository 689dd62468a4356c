package health.overturn.denials.settings;

import health.overturn.denials.appeal.EvidenceItem;
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

/// The result of checking a draft: settings, or every error in it.
public sealed interface SettingsCheck {
    record Valid(Settings settings) implements SettingsCheck {}

    /// @param errors one sentence each, `<field>: must be <what>; got <value>`
    record Invalid(List<String> errors) implements SettingsCheck {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /// Checks all of a draft and reports all of its errors at once.
    static SettingsCheck of(SettingsDraft draft) {
        SettingsErrors errors = new SettingsErrors();
        ZoneId zone = parseZone(draft, errors);
        PeopleParser people = PeopleParser.parse(draft, errors);
        String lead = people.parseName("billingLead", draft.billingLead());
        Optional<Team> team = TeamParser.parse(draft, people, errors);
        Set<LocalDate> holidays = parseHolidays(draft, errors);
        Map<Category, Integer> workingDays = parseWorkingDays(draft, errors);
        Map<String, Set<EvidenceItem>> appealEvidence = parseAppealEvidence(draft, errors);
        SettingValues values = SettingValues.parse(draft.values(), errors);
        if (errors.hasAny() || team.isEmpty()) {
            return new Invalid(errors.all());
        }
        return new Valid(new Settings(
                zone,
                lead,
                values.state(),
                team.get(),
                holidays,
                values.federalHolidays(),
                workingDays,
                values.thresholds(),
                values.slots(),
                values.softWriteOff(),
                appealEvidence,
                values.escalatesSilent()));
    }

    private static ZoneId parseZone(SettingsDraft draft, SettingsErrors errors) {
        String zone = draft.timeZone();
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add("timeZone", "a time zone such as America/New_York", zone);
            return ZoneId.of("UTC");
        }
        return ZoneId.of(zone);
    }

    private static Map<String, Set<EvidenceItem>> parseAppealEvidence(SettingsDraft draft, SettingsErrors errors) {
        Map<String, Set<EvidenceItem>> evidence = new HashMap<>();
        for (int i = 0; i < draft.payers().size(); i++) {
            SettingsDraft.PayerDraft payer = draft.payers().get(i);
            Set<EvidenceItem> items = new HashSet<>();
            for (int j = 0; j < payer.appealEvidence().size(); j++) {
                String field = "payers[" + i + "].appealEvidence[" + j + "]";
                errors.parseConstant(
                                field,
                                EvidenceItem.class,
                                payer.appealEvidence().get(j))
                        .ifPresent(items::add);
            }
            if (payer.id() != null && !items.isEmpty()) {
                evidence.put(payer.id().strip(), Set.copyOf(items));
            }
        }
        return evidence;
    }

    private static Set<LocalDate> parseHolidays(SettingsDraft draft, SettingsErrors errors) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < draft.holidays().size(); i++) {
            errors.parseDay("holidays[" + i + "]", draft.holidays().get(i)).ifPresent(days::add);
        }
        return days;
    }

    private static Map<Category, Integer> parseWorkingDays(SettingsDraft draft, SettingsErrors errors) {
        Map<Category, Integer> days = new HashMap<>();
        draft.workingDays().forEach((name, text) -> {
            String field = "workingDays." + name;
            Optional<Category> category = errors.parseKey(field, "category", Category.class, name);
            Optional<Long> number = errors.parseNumber(field, text, 0, 60);
            if (category.isPresent() && number.isPresent()) {
                days.put(category.get(), number.get().intValue());
            }
        });
        return days;
    }
}
