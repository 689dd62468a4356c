package health.overturn.denials.settings;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.owner.Absence;
import health.overturn.denials.owner.Absences;
import health.overturn.denials.owner.Owners;
import health.overturn.denials.owner.QueueHeads;
import health.overturn.denials.owner.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads who does what in a practice: owners, queue heads, payers and absences.
final class TeamParser {
    private TeamParser() {}

    /// The team; empty where the parser adds an error.
    static Optional<Team> parse(SettingsDraft draft, PeopleParser people, SettingsErrors errors) {
        int errorsBefore = errors.all().size();
        Map<WorkQueue, String> heads = parseHeads(draft, people, errors);
        Owners owners = OwnerParser.parse(draft, people, errors);
        Absences absences = parseAbsences(draft, people, errors);
        return errors.all().size() > errorsBefore
                ? Optional.empty()
                : Optional.of(new Team(people.people(), owners, new QueueHeads(heads), absences));
    }

    private static Map<WorkQueue, String> parseHeads(SettingsDraft draft, PeopleParser people, SettingsErrors errors) {
        EnumMap<WorkQueue, String> heads = new EnumMap<>(WorkQueue.class);
        for (WorkQueue queue : WorkQueue.values()) {
            heads.put(queue, people.parseName("queues." + queue, draft.queues().get(queue.name())));
        }
        for (String name : new TreeMap<>(draft.queues()).keySet()) {
            errors.parseKey("queues." + name, "queue", WorkQueue.class, name);
        }
        return heads;
    }

    private static Absences parseAbsences(SettingsDraft draft, PeopleParser people, SettingsErrors errors) {
        List<Absence> absences = new ArrayList<>();
        for (int i = 0; i < draft.absences().size(); i++) {
            String field = "absences[" + i + "]";
            SettingsDraft.AbsenceDraft line = draft.absences().get(i);
            String person = people.parseName(field + ".person", line.person());
            String cover = line.cover() == null ? null : people.parseName(field + ".cover", line.cover());
            if (person.equals(cover)) {
                errors.add(field + ".cover", "somebody other than the absent person", cover);
            }
            parsePeriod(field, line, errors)
                    .map(period -> new Absence(person, period.from(), period.until(), cover))
                    .ifPresent(absences::add);
        }
        return new Absences(absences);
    }

    /// @param until absent where the person has left for good
    private record Period(LocalDate from, @Nullable LocalDate until) {}

    private static Optional<Period> parsePeriod(String field, SettingsDraft.AbsenceDraft line, SettingsErrors errors) {
        Optional<LocalDate> from = errors.parseDay(field + ".from", line.from());
        @Nullable LocalDate until = line.until() == null
                ? null
                : errors.parseDay(field + ".until", line.until()).orElse(null);
        if (from.isPresent() && until != null && until.isBefore(from.get())) {
            errors.add(field + ".until", from.get() + " or later", line.until());
        }
        return from.map(first -> new Period(first, until));
    }
}
