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
    public Optional<String> standIn(String person, LocalDate day) {
        Set<String> asked = new HashSet<>();
        String current = person;
        while (asked.add(current)) {
            Optional<Absence> away = of(current, day);
            if (away.isEmpty()) {
                return Optional.of(current);
            }
            String cover = away.get().cover();
            if (cover == null) {
                return away.get().forGood() ? Optional.empty() : Optional.of(current);
            }
            current = cover;
        }
        // Everybody on the trail is away and covers for another: nobody is there.
        return Optional.empty();
    }

    /// Whether this person has left for good by this day.
    public boolean hasLeft(String person, LocalDate day) {
        return of(person, day).map(Absence::forGood).orElse(false);
    }

    private Optional<Absence> of(String person, LocalDate day) {
        return all.stream()
                .filter(absence -> absence.person().equals(person) && absence.covers(day))
                .findFirst();
    }
}
