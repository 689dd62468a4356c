package health.overturn.remittance.reader;

import health.overturn.remittance.Procedure;
import health.overturn.remittance.validation.CompositeCache;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/// Parses the composite of a procedure (SVC01, SVC06): qualifier, code, up to four modifiers.
///
/// Keeps parsed procedures, because a file repeats a few hundred composites.
final class ProcedureParser {
    private static final int FIRST_MODIFIER = 2;
    private static final int LAST_MODIFIER = 5;
    private static final int CODE_LENGTH = 5;
    private static final int MODIFIER_LENGTH = 2;
    private static final int MAX_GLUED_LENGTH = 13;

    private final Segment segment;
    private final CompositeCache<Procedure> cache;
    private final ArrayList<String> modifiers = new ArrayList<>(4);

    ProcedureParser(ElementReader elements) {
        this.segment = elements.segment();
        this.cache = new CompositeCache<>(segment);
    }

    Procedure read(int element) {
        Procedure cached = cache.find(element);
        if (cached != null) {
            return cached;
        }
        Procedure procedure = parse(element);
        cache.put(element, procedure);
        return procedure;
    }

    private Procedure parse(int element) {
        int components = segment.split(element);
        String qualifier = segment.component(0).text();
        String code = segment.component(1).text();
        if (components > FIRST_MODIFIER) {
            return new Procedure(qualifier, code, readModifiers());
        }
        return hasGluedModifiers(code) && qualifier.equals("HC")
                ? splitGlued(qualifier, code)
                : new Procedure(qualifier, code, List.of());
    }

    private List<String> readModifiers() {
        modifiers.clear();
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            String modifier = segment.component(i).text();
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers.size() == 1 ? List.of(modifiers.getFirst()) : List.copyOf(modifiers);
    }

    /// Whether modifiers follow the code without separators, as some senders write them.
    private static boolean hasGluedModifiers(String code) {
        int rest = code.length() - CODE_LENGTH;
        return rest > 0 && code.length() <= MAX_GLUED_LENGTH && rest % MODIFIER_LENGTH == 0;
    }

    private Procedure splitGlued(String qualifier, String glued) {
        modifiers.clear();
        for (int at = CODE_LENGTH; at < glued.length(); at += MODIFIER_LENGTH) {
            modifiers.add(glued.substring(at, at + MODIFIER_LENGTH));
        }
        return new Procedure(qualifier, glued.substring(0, CODE_LENGTH), List.copyOf(modifiers));
    }
}
