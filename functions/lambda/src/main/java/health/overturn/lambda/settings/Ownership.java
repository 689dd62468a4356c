package health.overturn.lambda.settings;

import health.overturn.denials.code.Category;
import org.jspecify.annotations.Nullable;

/// Who is accountable for a payer's denials.
///
/// @param payer a payer's id or alias, or the name of a group
/// @param category absent where the owner has all of the payer's categories
public record Ownership(String payer, String owner, @Nullable Category category) {}
