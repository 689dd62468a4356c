package health.overturn.lambda.settings;

import java.util.List;

/// A payer as the practice knows it.
///
/// @param id the id under which its denials are kept
/// @param aliases other ids that it sends
/// @param group the group whose owner is its owner, empty for none
public record KnownPayer(String id, String name, List<String> aliases, String group) {
    public KnownPayer {
        aliases = List.copyOf(aliases);
    }
}
