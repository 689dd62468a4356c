package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import java.util.Arrays;
import java.util.Optional;

/// The denials of one payer and category that the middle layer puts together to be worked as one in a week.
public record Batch(Week week, String payer, Category category) {
    private static final String SEPARATOR = ":";

    /// Parses the id of a batch, as [#id] writes it; empty if no batch can have this id.
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

    /// The week, the payer's id and the category, such as `2026-W48:PAYER:CODING`.
    public String id() {
        return week + SEPARATOR + payer + SEPARATOR + category;
    }
}
