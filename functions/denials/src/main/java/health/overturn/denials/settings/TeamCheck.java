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

/// Reads who is who: owners, queue heads, payers, and who is away.
final class TeamCheck {
    private TeamCheck() {}

    /// The team, or nothing where a fault keeps it from being one.
    static Optional<Team> of(SettingsDraft draft, SettingsErrors faults) {
        int before = faults.all().size();
        Map<WorkQueue, String> heads = heads(draft, faults);
        Owners owners = OwnerCheck.of(draft, faults);
        Absences absences = absences(draft, faults);
        return faults.all().size() > before
                ? Optional.empty()
                : Optional.of(new Team(owners, new QueueHeads(heads), absences));
    }

    private static Map<WorkQueue, String> heads(SettingsDraft draft, SettingsErrors faults) {
        EnumMap<WorkQueue, String> heads = new EnumMap<>(WorkQueue.class);
        for (WorkQueue queue : WorkQueue.values()) {
            heads.put(queue, faults.name("queues." + queue, draft.queues().get(queue.name())));
        }
        for (String name : new TreeMap<>(draft.queues()).keySet()) {
            faults.constant("queues." + name, WorkQueue.class, name);
        }
        return heads;
    }

    private static Absences absences(SettingsDraft draft, SettingsErrors faults) {
        List<Absence> absences = new ArrayList<>();
        for (int i = 0; i < draft.absences().size(); i++) {
            absence("absences[" + i + "]", draft.absences().get(i), faults).ifPresent(absences::add);
        }
        return new Absences(absences);
    }

    private static Optional<Absence> absence(String where, SettingsDraft.AbsenceLine line, SettingsErrors faults) {
        String person = faults.name(where + ".person", line.person());
        String cover = line.cover() == null ? null : faults.name(where + ".cover", line.cover());
        if (person.equals(cover)) {
            faults.add(where + ".cover", "somebody else than the absent person", cover);
        }
        Optional<LocalDate> from = faults.day(where + ".from", line.from());
        @Nullable LocalDate until = line.until() == null
                ? null
                : faults.day(where + ".until", line.until()).orElse(null);
        if (from.isPresent() && until != null && until.isBefore(from.get())) {
            faults.add(where + ".until", "a day not before " + from.get(), line.until());
        }
        return from.map(first -> new Absence(person, first, until, cover));
    }
}
