package health.overturn.denials.settings;

import health.overturn.denials.code.WorkQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds the settings of an invented practice: `practice().owner("PAYER-A", "Ann").value("escalateTouches", "4")`.
public final class SettingsBuilder {
    /// People of every practice, whom tests name as new owners.
    private static final List<String> COLLEAGUES = List.of("Ann", "Bo", "Gus");

    private final List<SettingsDraft.PersonDraft> people = new ArrayList<>();
    private final List<SettingsDraft.OwnerDraft> owners = new ArrayList<>();
    private final List<SettingsDraft.PayerDraft> payers = new ArrayList<>();
    private final List<SettingsDraft.AbsenceDraft> absences = new ArrayList<>();
    private final Map<String, String> queues = new HashMap<>();
    private final Map<String, String> workingDays = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private @Nullable String timeZone = "America/New_York";
    private @Nullable String billingLead = "Lead Lee";
    private List<String> holidays = List.of();

    private SettingsBuilder() {
        for (WorkQueue queue : WorkQueue.values()) {
            queues.put(queue.name(), "Head " + queue);
        }
    }

    public static SettingsBuilder practice() {
        return new SettingsBuilder();
    }

    public SettingsBuilder timeZone(@Nullable String value) {
        timeZone = value;
        return this;
    }

    public SettingsBuilder billingLead(@Nullable String value) {
        billingLead = value;
        return this;
    }

    public SettingsBuilder owner(String payer, String owner) {
        owners.add(new SettingsDraft.OwnerDraft(payer, owner, null));
        return this;
    }

    public SettingsBuilder owner(String payer, String owner, String category) {
        owners.add(new SettingsDraft.OwnerDraft(payer, owner, category));
        return this;
    }

    public SettingsBuilder payer(String id, List<String> aliases, @Nullable String group) {
        payers.add(new SettingsDraft.PayerDraft(id, "INVENTED " + id, aliases, group, List.of()));
        return this;
    }

    /// A payer that demands evidence with each appeal.
    public SettingsBuilder demanding(String id, String... evidence) {
        payers.add(new SettingsDraft.PayerDraft(id, "INVENTED " + id, List.of(), null, List.of(evidence)));
        return this;
    }

    public SettingsBuilder away(String person, String from, @Nullable String until, @Nullable String cover) {
        absences.add(new SettingsDraft.AbsenceDraft(person, from, until, cover));
        return this;
    }

    public SettingsBuilder queue(String name, String head) {
        queues.put(name, head);
        return this;
    }

    public SettingsBuilder holidays(String... days) {
        holidays = List.of(days);
        return this;
    }

    public SettingsBuilder workingDays(String category, String days) {
        workingDays.put(category, days);
        return this;
    }

    public SettingsBuilder value(String name, String value) {
        values.put(name, value);
        return this;
    }

    /// Adds somebody whom no other setting names.
    public SettingsBuilder person(@Nullable String name, @Nullable String login, String... workQueues) {
        people.add(new SettingsDraft.PersonDraft(name, login, List.of(workQueues)));
        return this;
    }

    /// The directory has everybody whom another setting names, with the name as login, and the people who were added.
    public SettingsDraft draft() {
        Stream<String> others = Stream.of(
                        COLLEAGUES.stream(),
                        Stream.ofNullable(billingLead),
                        owners.stream().flatMap(line -> Stream.ofNullable(line.owner())),
                        queues.values().stream(),
                        absences.stream()
                                .flatMap(line -> Stream.concat(
                                        Stream.ofNullable(line.person()), Stream.ofNullable(line.cover()))))
                .flatMap(names -> names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .filter(name -> people.stream().noneMatch(person -> name.equals(person.name())));
        List<SettingsDraft.PersonDraft> directory = Stream.concat(
                        people.stream(), others.map(name -> new SettingsDraft.PersonDraft(name, name, List.of())))
                .toList();
        return draft(directory);
    }

    /// The settings with this directory alone.
    public SettingsDraft draft(List<SettingsDraft.PersonDraft> directory) {
        return new SettingsDraft(
                timeZone, billingLead, directory, owners, queues, payers, absences, holidays, workingDays, values);
    }

    public SettingsCheck check() {
        return SettingsCheck.of(draft());
    }

    public Settings settings() {
        return switch (check()) {
            case SettingsCheck.Valid valid -> valid.settings();
            case SettingsCheck.Invalid invalid ->
                throw new IllegalStateException("invalid settings: " + invalid.errors());
        };
    }
}
