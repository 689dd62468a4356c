package health.overturn.denials.appeal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person says of an appeal that she sent. What is left out is the open level, today, and nothing enclosed.
///
/// @param level 1 to 5
public record AppealTerms(
        @Nullable Integer level,
        @Nullable AppealChannel channel,
        @Nullable LocalDate sentOn,
        Set<EvidenceItem> enclosed) {
    public static final AppealTerms NONE = new AppealTerms(null, null, null, Set.of());

    public AppealTerms {
        enclosed = Set.copyOf(enclosed);
    }

    /// These terms with everything enclosed that an appeal can enclose.
    public AppealTerms enclosing(Set<EvidenceItem> items) {
        return new AppealTerms(level, channel, sentOn, items);
    }
}
