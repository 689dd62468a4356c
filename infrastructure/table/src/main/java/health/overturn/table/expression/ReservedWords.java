package health.overturn.table.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// The words that an expression may use as attribute names only through a `#placeholder`. Developer Guide, "Reserved
/// words in DynamoDB".
final class ReservedWords {
    private static final Set<String> WORDS = load();

    private ReservedWords() {}

    static String requireUnreserved(String parameter, String name) {
        if (WORDS.contains(name.toUpperCase(Locale.ROOT))) {
            throw new InvalidExpressionException(
                    "Invalid %s: Attribute name is a reserved keyword; reserved keyword: %s"
                            .formatted(parameter, name));
        }
        return name;
    }

    private static Set<String> load() {
        try (InputStream in = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Set.of(text.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
