package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the composite of a procedure: qualifier, code, up to four modifiers.
final class Procedures {
    private static final int FIRST_MODIFIER = 2;
    private static final int LAST_MODIFIER = 5;
    private static final int CODE_LENGTH = 5;
    private static final Set<Integer> GLUED = Set.of(7, 9, 11, 13);

    private final Segment segment;
    private final ArrayList<String> modifiers = new ArrayList<>(4);

    Procedures(Elements elements) {
        this.segment = elements.segment();
    }

    /// A procedure code and its modifiers written as one word, as some senders do.
    private static Procedure unglued(String qualifier, String word) {
        return new Procedure(
                qualifier,
                word.substring(0, CODE_LENGTH),
                IntStream.iterate(CODE_LENGTH, at -> at < word.length(), at -> at + 2)
                        .mapToObj(at -> word.substring(at, at + 2))
                        .toList());
    }

    Procedure read(int element) {
        int components = segment.split(element);
        String qualifier = segment.componentCode(0);
        String code = segment.componentCode(1);
        if (components <= FIRST_MODIFIER) {
            return code.length() > CODE_LENGTH && GLUED.contains(code.length()) && qualifier.equals("HC")
                    ? unglued(qualifier, code)
                    : new Procedure(qualifier, code, List.of());
        }
        modifiers.clear();
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            String modifier = segment.componentCode(i);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return new Procedure(qualifier, code, List.copyOf(modifiers));
    }
}
