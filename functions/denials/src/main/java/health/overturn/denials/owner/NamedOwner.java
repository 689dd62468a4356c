package health.overturn.denials.owner;

import health.overturn.denials.code.Category;
import org.jspecify.annotations.Nullable;

/// One entry of the settings' list of owners.
///
/// @param payer a payer's id or alias, or the name of a group of payers
/// @param category the only category that the entry covers; absent where it covers all of them
public record NamedOwner(
        String payer, String owner, @Nullable Category category) {}
