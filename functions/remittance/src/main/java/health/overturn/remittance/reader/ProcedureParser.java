package health.overturn.remittance.reader;

import health.overturn.remittance.Procedure;
import health.overturn.remittance.validation.CompositeCache;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/// Reads the composite of a procedure: qualifier, code, up to four modifiers.
final class ProcedureParser {
    private static final int FIRST_MODIFIER = 2;
    private static final int LAST_MODIFIER = 5;
    private static final int CODE_LENGTH = 5;
    private static final int MODIFIER_LENGTH = 2;
    private static final int LONGEST_GLUED = 13;

    private final Segment segment;
    private final CompositeCache<Procedure> procedures;
    private final ArrayList<String> modifiers = new ArrayList<>(4);

    ProcedureParser(ElementReader elements) {
        this.segment = elements.segment();
        this.procedures = new CompositeCache<>(segment);
    }

    Procedure read(int element) {
        Procedure known = procedures.find(element);
        if (known != null) {
            return known;
        }
        Procedure procedure = make(element);
        procedures.keep(element, procedure);
        return procedure;
    }

    private Procedure make(int element) {
        int components = segment.split(element);
        String qualifier = segment.componentOf(0).text();
        String code = segment.componentOf(1).text();
        if (components > FIRST_MODIFIER) {
            return new Procedure(qualifier, code, modifiers());
        }
        return isGlued(code) && qualifier.equals("HC")
                ? unglued(qualifier, code)
                : new Procedure(qualifier, code, List.of());
    }

    private List<String> modifiers() {
        modifiers.clear();
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            String modifier = segment.componentOf(i).text();
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers.size() == 1 ? List.of(modifiers.getFirst()) : List.copyOf(modifiers);
    }

    /// Whether a code and its modifiers are written as one word, as some senders do.
    private static boolean isGlued(String code) {
        int rest = code.length() - CODE_LENGTH;
        return rest > 0 && code.length() <= LONGEST_GLUED && rest % MODIFIER_LENGTH == 0;
    }

    private Procedure unglued(String qualifier, String word) {
        modifiers.clear();
        for (int at = CODE_LENGTH; at < word.length(); at += MODIFIER_LENGTH) {
            modifiers.add(word.substring(at, at + MODIFIER_LENGTH));
        }
        return new Procedure(qualifier, word.substring(0, CODE_LENGTH), List.copyOf(modifiers));
    }
}
