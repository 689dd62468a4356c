package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodePair;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the category of a reason code that comes with remark codes.
///
/// The remark codes are read in order, those of the reason's own line first. A row of the pair table decides. Without
/// one, where the table lets remark codes decide, the first remark code with a category decides. Alerts have no
/// category and so change nothing.
final class CategoryRefinement {
    private final CodeTables tables;

    CategoryRefinement(CodeTables tables) {
        this.tables = tables;
    }

    /// The category of a reason code, with the table row that decided it.
    ///
    /// @param tableRow in the form of [Rationale#tableRow]; empty where no table has the code
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
