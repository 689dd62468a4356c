package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import java.util.Arrays;
import java.util.Optional;

/// What is worked as one in a week: the middle layer of a payer and category.
public record Batch(Week week, String payer, Category category) {
    private static final String SEPARATOR = ":";

    /// The batch that has this id; empty where none can have it.
    public static Optional<Batch> parse(String id) {
        int first = id.indexOf(SEPARATOR);
        int last = id.lastIndexOf(SEPARATOR);
        if (first == last) {
            return Optional.empty();
        }
        String category = id.substring(last + 1);
        return Week.parse(id.substring(0, first))
                .flatMap(week -> Arrays.stream(Category.values())
                        .filter(known -> known.name().equals(category))
                        .findFirst()
                        .map(known -> new Batch(week, id.substring(first + 1, last), known)));
    }

    /// `2026-W48:PAYER:CODING`.
    public String id() {
        return week + SEPARATOR + payer + SEPARATOR + category;
    }
}
