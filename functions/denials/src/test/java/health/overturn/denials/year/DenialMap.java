package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The storage of the simulated practice's denials.
public interface DenialMap {
    /// Stores a denial after some moves and returns the stored denial, with which the practice continues.
    ///
    /// @param before the denial as it was read; absent if it is new
    Denial store(@Nullable Denial before, Denial after);

    /// Compares all stored denials with the expected ones, once a week, and returns the violations.
    List<String> violations(Collection<Denial> expected);

    /// Stores nothing beyond the practice's own memory.
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
