package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/// Reads the composite of a procedure: qualifier, code, up to four modifiers.
final class Procedures {
    private static final int FIRST_MODIFIER = 2;
    private static final int LAST_MODIFIER = 5;

    private final Segment segment;
    private final ArrayList<String> modifiers = new ArrayList<>(4);

    Procedures(Elements elements) {
        this.segment = elements.segment();
    }

    Procedure read(int element) {
        int components = segment.split(element);
        String qualifier = segment.componentCode(0);
        String code = segment.componentCode(1);
        if (components <= FIRST_MODIFIER) {
            return new Procedure(qualifier, code, List.of());
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
