package health.overturn.denials.denial;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has a denial, and when its next step is due.
///
/// @param owner the person accountable; absent where nobody is named
/// @param assignee who does the next step
/// @param ownerBy who named the owner: the re-route leaves alone whom a person named
public record Routing(@Nullable String owner, String assignee, LocalDate nextActionOn, OwnerBy ownerBy) {
    /// Where the owner comes from.
    public enum OwnerBy {
        SETTINGS,
        PERSON
    }

    public Optional<String> namedOwner() {
        return Optional.ofNullable(owner);
    }

    public Routing withNextActionOn(LocalDate day) {
        return new Routing(owner, assignee, day, ownerBy);
    }

    public Routing withoutOwner(String queueHead) {
        return new Routing(null, queueHead, nextActionOn, OwnerBy.SETTINGS);
    }
}
