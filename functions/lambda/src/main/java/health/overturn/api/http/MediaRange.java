package health.overturn.api.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One part of an `Accept` header: a media type or `*` for many, with its weight.
record MediaRange(String type, double weight) {
    /// The type among those offered that a header prefers.
    ///
    /// @param accept the header; empty accepts everything
    /// @param offered the types that the route has, the default first
    /// @return empty if the header accepts none of them
    static Optional<String> choose(String accept, List<String> offered) {
        if (accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        return Arrays.stream(accept.split(",", -1))
                .map(MediaRange::parse)
                .filter(range -> range.weight() > 0)
                .sorted(Comparator.comparingDouble(MediaRange::weight).reversed())
                .flatMap(range -> offered.stream().filter(range::includes))
                .findFirst();
    }

    private static MediaRange parse(String part) {
        String[] fields = part.strip().toLowerCase(Locale.ROOT).split(" *; *", -1);
        double weight = Arrays.stream(fields)
                .filter(field -> field.matches("q=[01](\\.[0-9]{1,3})?"))
                .mapToDouble(field -> Double.parseDouble(field.substring(2)))
                .findFirst()
                .orElse(1);
        return new MediaRange(fields[0], weight);
    }

    private boolean includes(String offered) {
        return type.equals("*/*")
                || type.equals(offered)
                || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
    }
}
