package health.overturn.denials.owner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The directory of a practice: the people whom settings and commands may name, and whose tokens it lets in.
///
/// @param all no two of whom share a name or a login, in any case of letters
public record People(List<PracticePerson> all) {
    public People {
        all = List.copyOf(all);
    }

    /// The person with exactly this name.
    public Optional<PracticePerson> find(String name) {
        return all.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /// The person whose login is one of these, in any case of letters; empty where they belong to several people.
    public Optional<PracticePerson> findByLogin(Set<String> logins) {
        List<PracticePerson> found = all.stream()
                .filter(person -> logins.stream().anyMatch(login -> login.equalsIgnoreCase(person.login())))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The problem with a name that the directory lacks, with the nearest name that it has. The unknown name itself is
    /// not repeated: what somebody typed into the field may be a patient's.
    public String describeUnknown(String name) {
        return all.stream()
                .min(Comparator.comparingInt(person -> distance(normalize(person.name()), normalize(name))))
                .map(nearest -> "nobody in the directory has this name; did you mean \"%s\"?".formatted(nearest.name()))
                .orElse("nobody in the directory has this name; add them to the directory");
    }

    private static String normalize(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The Levenshtein distance: how many letters to insert, delete or replace, with an exchange of neighbours as two.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
