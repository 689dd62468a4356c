package health.overturn.denials.owner;

import health.overturn.denials.code.Category;
import org.jspecify.annotations.Nullable;

/// One line of who is accountable for what.
///
/// @param payer a payer's id or alias, or the name of a group of payers
/// @param category the one category that it is about; absent where it is about all of the payer
public record NamedOwner(
        String payer, String owner, @Nullable Category category) {}
