package health.overturn.denials.denial;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is responsible for a denial, and when its next step is due.
///
/// @param owner the person accountable; absent if none is named
/// @param assignee the person who does the next step
/// @param ownerBy who named the owner; the re-route keeps an owner whom a person named
public record Routing(@Nullable String owner, String assignee, LocalDate nextActionOn, OwnerBy ownerBy) {
    /// Who named the owner.
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
