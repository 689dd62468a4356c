package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the table of pairs: what a remark code makes of a reason code.
///
/// @param reason a CARC
/// @param remark a RARC; `*` stands for every one
/// @param category the category of the pair; absent where the remark code's own decides (`*`), or where the pair
///     changes nothing (a single remark code)
/// @param remarkDecides the category of whatever remark code comes first decides
public record CodePair(String carc, String rarc, @Nullable Category category, boolean remarkDecides) {}
