package health.overturn.denials.settings;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.owner.People;
import health.overturn.denials.owner.PracticePerson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the directory of people, and the names that other settings have of it.
final class PeopleParser {
    private final SettingsErrors errors;
    private final People people;

    private PeopleParser(SettingsErrors errors, People people) {
        this.errors = errors;
        this.people = people;
    }

    /// Reads the directory. Each name and each login may occur once, in any case of letters.
    static PeopleParser parse(SettingsDraft draft, SettingsErrors errors) {
        List<PracticePerson> people = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> logins = new HashSet<>();
        for (int i = 0; i < draft.people().size(); i++) {
            String field = "people[" + i + "]";
            PracticePerson person = parsePerson(field, draft.people().get(i), errors);
            people.add(person);
            requireNew(field + ".name", person.name(), names, errors);
            requireNew(field + ".login", person.login(), logins, errors);
        }
        if (people.isEmpty()) {
            errors.addProblem("people", "must name at least one person; nobody else sees anything of the practice");
        }
        return new PeopleParser(errors, new People(people));
    }

    private static PracticePerson parsePerson(String field, SettingsDraft.PersonDraft line, SettingsErrors errors) {
        EnumSet<WorkQueue> queues = EnumSet.noneOf(WorkQueue.class);
        for (int i = 0; i < line.queues().size(); i++) {
            errors.parseConstant(
                            field + ".queues[" + i + "]",
                            WorkQueue.class,
                            line.queues().get(i))
                    .ifPresent(queues::add);
        }
        return new PracticePerson(
                errors.parseName(field + ".name", line.name()),
                errors.parseName(field + ".login", line.login()),
                queues);
    }

    private static void requireNew(String field, String text, Set<String> used, SettingsErrors errors) {
        if (!text.isEmpty() && !used.add(text.toLowerCase(Locale.ROOT))) {
            errors.add(field, "another one than every other person's", text);
        }
    }

    People people() {
        return people;
    }

    /// The name of a person of the directory; adds an error with the nearest name for any other.
    String parseName(String field, @Nullable String text) {
        String name = errors.parseName(field, text);
        if (!name.isEmpty() && !people.all().isEmpty() && people.find(name).isEmpty()) {
            errors.addProblem(field, people.describeUnknown(name));
        }
        return name;
    }
}
