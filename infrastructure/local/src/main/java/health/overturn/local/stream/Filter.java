package health.overturn.local.stream;

import java.util.List;
import software.amazon.event.ruler.Machine;

/// Selects the records that a function gets, by EventBridge's patterns.
final class Filter {
    private final boolean matchesAll;
    private final Machine machine = Machine.builder().build();

    /// @throws IllegalArgumentException if a pattern is not valid for EventBridge
    Filter(List<String> patterns) {
        this.matchesAll = patterns.isEmpty();
        patterns.forEach(this::addPattern);
    }

    boolean matches(String json) {
        return matchesAll || matchesAnyPattern(json);
    }

    private void addPattern(String pattern) {
        try {
            machine.addRule(pattern, pattern);
        } catch (Exception e) {
            throw new IllegalArgumentException("Pattern: must be valid for EventBridge; got " + pattern, e);
        }
    }

    private boolean matchesAnyPattern(String json) {
        try {
            return !machine.rulesForJSONEvent(json).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("could not match a stream record as JSON", e);
        }
    }
}
