package health.overturn.denials.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer as the practice knows it.
///
/// @param id the id under which its denials stand
/// @param aliases other ids that its remittances carry
/// @param group the name that several payers share where one owner has them all
public record KnownPayer(
        String id,
        String name,
        List<String> aliases,
        @Nullable String group) {
    public KnownPayer {
        aliases = List.copyOf(aliases);
    }
}
