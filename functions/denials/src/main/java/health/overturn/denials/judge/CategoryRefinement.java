package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodePair;
import health.overturn.denials.code.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the category of a reason code that comes with remark codes.
///
/// The remark codes are read in order, those of the reason's own line first. A row of the pair table decides. Without
/// one, where the table lets remark codes decide, the first remark code with a category decides. A pharmacy's reject
/// code is read as a remark code. Alerts have no category and so change nothing.
final class CategoryRefinement {
    private CategoryRefinement() {}

    /// The category of a reason code, with the table row that decided it.
    ///
    /// @param tableRow in the form of [Rationale#tableRow]; empty where no table has the code
    record Refined(Category category, String tableRow) {
        static final Refined UNKNOWN = new Refined(Category.UNMAPPED, "");
    }

    static Refined refine(CodeBook book, @Nullable ReasonCode row, List<String> remarks) {
        if (row == null) {
            return Refined.UNKNOWN;
        }
        for (String remark : remarks) {
            CodePair pair = book.pair(row, remark);
            if (pair != null && pair.category() != null) {
                return new Refined(pair.category(), pair.tableRow());
            }
        }
        Refined byRemark = book.remarkDecides(row) ? refineByRemark(book, row, remarks) : null;
        return byRemark != null ? byRemark : new Refined(row.categoryOrUnmapped(), row.tableRow());
    }

    /// A pair without a category keeps its remark code from deciding.
    private static @Nullable Refined refineByRemark(CodeBook book, ReasonCode row, List<String> remarks) {
        for (String sent : remarks) {
            Remark remark = book.pair(row, sent) == null ? Remark.find(book, sent) : null;
            if (remark != null && remark.category() != null) {
                return new Refined(remark.category(), remark.tableRow());
            }
        }
        return null;
    }
}
