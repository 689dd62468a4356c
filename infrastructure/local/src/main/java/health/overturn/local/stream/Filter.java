package health.overturn.local.stream;

import java.util.List;
import software.amazon.event.ruler.Machine;

/// Which records a function wants, by patterns as EventBridge has them.
final class Filter {
    private final boolean matchesAll;
    private final Machine machine = Machine.builder().build();

    /// @throws IllegalArgumentException that shows the pattern that EventBridge would refuse
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
            throw new IllegalArgumentException("Pattern: expected one that EventBridge takes but was " + pattern, e);
        }
    }

    private boolean matchesAnyPattern(String json) {
        try {
            return !machine.rulesForJSONEvent(json).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("stream: expected a record of JSON but was none", e);
        }
    }
}
