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

/// Reads the people of a practice: owners, queue heads, payers and absences.
final class TeamParser {
    private TeamParser() {}

    /// The team; empty where the parser adds an error.
    static Optional<Team> parse(SettingsDraft draft, SettingsErrors errors) {
        int errorsBefore = errors.all().size();
        Map<WorkQueue, String> heads = parseHeads(draft, errors);
        Owners owners = OwnerParser.parse(draft, errors);
        Absences absences = parseAbsences(draft, errors);
        return errors.all().size() > errorsBefore
                ? Optional.empty()
                : Optional.of(new Team(owners, new QueueHeads(heads), absences));
    }

    private static Map<WorkQueue, String> parseHeads(SettingsDraft draft, SettingsErrors errors) {
        EnumMap<WorkQueue, String> heads = new EnumMap<>(WorkQueue.class);
        for (WorkQueue queue : WorkQueue.values()) {
            heads.put(queue, errors.parseName("queues." + queue, draft.queues().get(queue.name())));
        }
        for (String name : new TreeMap<>(draft.queues()).keySet()) {
            errors.parseKey("queues." + name, "queue", WorkQueue.class, name);
        }
        return heads;
    }

    private static Absences parseAbsences(SettingsDraft draft, SettingsErrors errors) {
        List<Absence> absences = new ArrayList<>();
        for (int i = 0; i < draft.absences().size(); i++) {
            parseAbsence("absences[" + i + "]", draft.absences().get(i), errors).ifPresent(absences::add);
        }
        return new Absences(absences);
    }

    private static Optional<Absence> parseAbsence(
            String field, SettingsDraft.AbsenceDraft line, SettingsErrors errors) {
        String person = errors.parseName(field + ".person", line.person());
        String cover = line.cover() == null ? null : errors.parseName(field + ".cover", line.cover());
        if (person.equals(cover)) {
            errors.add(field + ".cover", "somebody other than the absent person", cover);
        }
        Optional<LocalDate> from = errors.parseDay(field + ".from", line.from());
        @Nullable LocalDate until = line.until() == null
                ? null
                : errors.parseDay(field + ".until", line.until()).orElse(null);
        if (from.isPresent() && until != null && until.isBefore(from.get())) {
            errors.add(field + ".until", from.get() + " or later", line.until());
        }
        return from.map(first -> new Absence(person, first, until, cover));
    }
}
