package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the simulated practice keeps its denials.
public interface DenialMap {
    /// Keeps a denial after some moves and gives what it then has, which the practice goes on with.
    ///
    /// @param before the denial as it was read; absent where it is new
    Denial store(@Nullable Denial before, Denial after);

    /// What is wrong with all that it has, once a week.
    List<String> violations(Collection<Denial> expected);

    /// Nothing but the practice's own memory.
    static DenialMap inMemory() {
        return new DenialMap() {
            @Override
            public Denial store(@Nullable Denial before, Denial after) {
                return after;
            }

            @Override
            public List<String> violations(Collection<Denial> expected) {
                return List.of();
            }
        };
    }
}
