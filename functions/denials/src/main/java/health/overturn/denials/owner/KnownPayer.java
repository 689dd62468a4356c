package health.overturn.denials.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer that the practice's settings name.
///
/// @param id the id under which its denials are stored
/// @param aliases other ids of the payer in remittances
/// @param group a name that several payers share, so that one owner can have all of them; absent where there is none
public record KnownPayer(
        String id,
        String name,
        List<String> aliases,
        @Nullable String group) {
    public KnownPayer {
        aliases = List.copyOf(aliases);
    }
}
