package health.overturn.benchmark.order;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsCheck;
import health.overturn.denials.settings.SettingsDraft;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The practice of the simulation: one biller owns every payer and every queue, and one lead decides.
final class OneBillerPractice {
    static final Actor.Person BILLER = new Actor.Person("Biller", Role.BILLER, Set.of());
    /// Gives up any amount alone.
    static final Actor.Person ADMIN = new Actor.Person("Admin", Role.ADMIN, Set.of());
    static final Actor.Person LEAD = new Actor.Person("Lead", Role.LEAD, Set.of());

    private OneBillerPractice() {}

    static Settings settings(Collection<String> payers) {
        Map<String, String> heads =
                Arrays.stream(WorkQueue.values()).collect(Collectors.toMap(WorkQueue::name, queue -> BILLER.name()));
        List<SettingsDraft.OwnerDraft> owners = payers.stream()
                .map(payer -> new SettingsDraft.OwnerDraft(payer, BILLER.name(), null))
                .toList();
        SettingsDraft draft = new SettingsDraft(
                "America/New_York",
                LEAD.name(),
                Stream.of(BILLER, LEAD)
                        .map(person -> new SettingsDraft.PersonDraft(person.name(), person.name(), List.of()))
                        .toList(),
                owners,
                heads,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of("federalHolidays", "true"));
        return switch (SettingsCheck.of(draft)) {
            case SettingsCheck.Valid valid -> valid.settings();
            case SettingsCheck.Invalid invalid ->
                throw new IllegalStateException("bug: the settings of the simulation are invalid: " + invalid.errors());
        };
    }
}
