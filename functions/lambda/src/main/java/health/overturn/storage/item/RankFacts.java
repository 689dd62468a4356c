package health.overturn.storage.item;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Routing;
import java.util.Optional;

/// What an entry of the `rank` index says beside the value: by these a list leaves out an entry without reading its
/// denial. They change rarely, so they cost no write of their own.
public record RankFacts(Category category, String assignee, Optional<String> owner) {
    static RankFacts of(Denial denial) {
        Routing routing = denial.projection().routing();
        return new RankFacts(denial.projection().category(), routing.assignee(), routing.namedOwner());
    }

    String toKey() {
        return String.join("#", category.name(), KeyText.escape(assignee), KeyText.escape(owner.orElse("")));
    }

    static RankFacts read(String category, String assignee, String owner) {
        return new RankFacts(
                Category.valueOf(category),
                KeyText.read(assignee),
                owner.isEmpty() ? Optional.empty() : Optional.of(KeyText.read(owner)));
    }
}
