package health.overturn.denials.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings as a person wrote them, unchecked. The names are those of the API.
///
/// @param queues the head of each work queue by the queue's name
/// @param holidays days off, `2026-12-24`
/// @param workingDays working days to the next step by the category's name
/// @param values all other settings by their names, as text: thresholds (`escalateTouches`: `3`), times (`rerouteAt`:
///     `MONDAY 06:00`), `softWriteOff`, `escalateSilent` and `federalHolidays` (`true`), `state` (`NY`)
public record SettingsDraft(
        @Nullable String timeZone,
        @Nullable String billingLead,
        List<PersonDraft> people,
        List<OwnerDraft> owners,
        Map<String, String> queues,
        List<PayerDraft> payers,
        List<AbsenceDraft> absences,
        List<String> holidays,
        Map<String, String> workingDays,
        Map<String, String> values) {

    /// `{"name", "login", "queues"?}`
    public record PersonDraft(
            @Nullable String name, @Nullable String login, List<String> queues) {
        public PersonDraft {
            queues = List.copyOf(queues);
        }
    }

    /// `{"payer", "owner", "category"?}`
    public record OwnerDraft(
            @Nullable String payer,
            @Nullable String owner,
            @Nullable String category) {}

    /// `{"id", "name"?, "aliases"?, "group"?, "appealEvidence"?}`
    public record PayerDraft(
            @Nullable String id,
            @Nullable String name,
            List<String> aliases,
            @Nullable String group,
            List<String> appealEvidence) {
        public PayerDraft {
            appealEvidence = List.copyOf(appealEvidence);
            aliases = List.copyOf(aliases);
        }
    }

    /// `{"person", "from", "until"?, "cover"?}`
    public record AbsenceDraft(
            @Nullable String person,
            @Nullable String from,
            @Nullable String until,
            @Nullable String cover) {}

    public SettingsDraft {
        people = List.copyOf(people);
        owners = List.copyOf(owners);
        queues = Map.copyOf(queues);
        payers = List.copyOf(payers);
        absences = List.copyOf(absences);
        holidays = List.copyOf(holidays);
        workingDays = Map.copyOf(workingDays);
        values = Map.copyOf(values);
    }
}
