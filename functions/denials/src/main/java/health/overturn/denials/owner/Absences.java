package health.overturn.denials.owner;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is away when, and who stands in.
public record Absences(List<Absence> all) {
    public static final Absences NONE = new Absences(List.of());

    public Absences {
        all = List.copyOf(all);
    }

    /// Who works for this person on this day: the person, or whoever covers, or covers for the cover.
    ///
    /// Empty where the trail ends with somebody who has left for good without cover. Somebody who comes back and
    /// has no cover keeps the work.
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
        // Everybody on the trail is away and covers for another: nobody is there.
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
