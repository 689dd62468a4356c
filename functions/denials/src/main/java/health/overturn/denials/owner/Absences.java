package health.overturn.denials.owner;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is away when, and who covers for them.
public record Absences(List<Absence> all) {
    public static final Absences NONE = new Absences(List.of());

    public Absences {
        all = List.copyOf(all);
    }

    /// Who does this person's work on this day: the person, their cover, or the cover's own cover.
    ///
    /// The result is empty where the last of them has left for good without cover. It is also empty where all
    /// of them are away and cover for each other. A person who comes back and has no cover keeps the work.
    public Optional<String> resolveCover(String person, LocalDate day) {
        Set<String> visited = new HashSet<>();
        String current = person;
        while (visited.add(current)) {
            Optional<Absence> absence = find(current, day);
            if (absence.isEmpty()) {
                return Optional.of(current);
            }
            String cover = absence.get().cover();
            if (cover == null) {
                return absence.get().isPermanent() ? Optional.empty() : Optional.of(current);
            }
            current = cover;
        }
        return Optional.empty();
    }

    /// Whether this person has left for good by this day.
    public boolean hasLeft(String person, LocalDate day) {
        return find(person, day).map(Absence::isPermanent).orElse(false);
    }

    private Optional<Absence> find(String person, LocalDate day) {
        return all.stream()
                .filter(absence -> absence.person().equals(person) && absence.includes(day))
                .findFirst();
    }
}
