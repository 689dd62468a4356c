package health.overturn.denials.appeal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appeal that went to the payer.
///
/// @param level 1 to 5
/// @param channel absent where the person did not say
/// @param enclosed the documents that went with it
public record AppealFiling(int level, @Nullable AppealChannel channel, LocalDate sentOn, Set<EvidenceItem> enclosed) {
    public AppealFiling {
        enclosed = Set.copyOf(enclosed);
    }
}
