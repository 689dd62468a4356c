package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodePair;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What remark codes make of a reason code's category.
///
/// The remark codes are asked in order, those of the reason's own line first. A pair of the table decides; else,
/// where the table lets remark codes decide, the first one that has a category. Alerts have none and so change
/// nothing.
final class CategoryRefinement {
    private final CodeTables tables;

    CategoryRefinement(CodeTables tables) {
        this.tables = tables;
    }

    /// What a reason code comes to.
    ///
    /// @param tableRow the row that decided, as [Rationale] names it; empty where no table knows the code
    record Refined(Category category, String tableRow) {
        static final Refined UNKNOWN = new Refined(Category.UNMAPPED, "");
    }

    Refined refine(@Nullable ReasonCode row, List<String> remarks) {
        if (row == null) {
            return Refined.UNKNOWN;
        }
        for (String remark : remarks) {
            CodePair pair = tables.pair(row, remark);
            Category refined = pair == null ? categoryOfRemark(row, remark) : pair.category();
            if (refined != null) {
                return new Refined(refined, pair == null ? "rarc " + remark : pairName(row, remark));
            }
        }
        return new Refined(row.categoryOrUnmapped(), "carc " + row.code());
    }

    private static String pairName(ReasonCode row, String remark) {
        return "carc-rarc " + row.code() + "," + remark;
    }

    private @Nullable Category categoryOfRemark(ReasonCode row, String remark) {
        if (!tables.remarkDecides(row)) {
            return null;
        }
        RemarkCode remarkRow = tables.remark(remark);
        return remarkRow == null ? null : remarkRow.category();
    }
}
