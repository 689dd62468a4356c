package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodePair;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What remark codes make of a reason code's category.
///
/// The remark codes are asked in order, those of the reason's own line first. A pair of the table decides; else, where
/// the table lets remark codes decide, the first one that has a category. Alerts have none and so change nothing.
final class Refinement {
    private final CodeTables tables;

    Refinement(CodeTables tables) {
        this.tables = tables;
    }

    Reason reason(Rule rule, Scope scope, Adjustment adjustment, @Nullable ReasonCode row) {
        List<String> remarks = remarks(scope);
        Category category = row == null ? Category.UNMAPPED : row.categoryOrUnmapped();
        String read = row == null ? "" : "carc " + row.code();
        if (row != null) {
            for (String remark : remarks) {
                CodePair pair = tables.pair(row, remark);
                Category refined = pair == null ? ofRemark(row, remark) : pair.category();
                if (refined != null) {
                    category = refined;
                    read = pair == null ? "rarc " + remark : "carc-rarc " + row.code() + "," + remark;
                    break;
                }
            }
        }
        return new Reason(
                adjustment.group(),
                row == null ? adjustment.reason() : row.code(),
                remarks,
                scope.line(),
                adjustment.amount(),
                scope.unpaid(),
                category,
                new Why(rule, read, adjustment.segment()));
    }

    private @Nullable Category ofRemark(ReasonCode row, String remark) {
        if (!tables.remarkDecides(row)) {
            return null;
        }
        RemarkCode remarkRow = tables.remark(remark);
        return remarkRow == null ? null : remarkRow.category();
    }

    /// The scope's own remark codes, then the claim's; for the claim without any, those of its lines.
    static List<String> remarks(Scope scope) {
        List<String> ofClaim = scope.claim().remarkCodes();
        if (scope.line() > 0) {
            return joined(scope.ownRemarks(), ofClaim);
        }
        List<String> remarks = ofClaim;
        if (ofClaim.isEmpty()) {
            for (ServiceLine line : scope.claim().lines()) {
                remarks = joined(remarks, line.remarkCodes());
            }
        }
        return remarks;
    }

    private static List<String> joined(List<String> first, List<String> then) {
        if (then.isEmpty()) {
            return first;
        }
        List<String> joined = new ArrayList<>(first);
        for (String remark : then) {
            if (!joined.contains(remark)) {
                joined.add(remark);
            }
        }
        return joined;
    }
}
