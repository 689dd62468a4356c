package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the pair table: the category of a reason code that comes with a remark code.
///
/// @param carc a reason code
/// @param rarc a remark code, or `*` for every remark code
/// @param category the category of the pair; absent where the remark code's own category decides, or where the pair
///     changes nothing
/// @param tableRow the name of the row: `carc-rarc 16,M62`
/// @param remarkDecides the first remark code with a category decides; only a `*` row says so
public record CodePair(String carc, String rarc, @Nullable Category category, String tableRow, boolean remarkDecides) {}
