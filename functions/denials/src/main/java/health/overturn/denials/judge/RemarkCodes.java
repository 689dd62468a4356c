package health.overturn.denials.judge;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the remark codes that apply to the adjustments of a claim and of a line, 120 at most.
final class RemarkCodes {
    /// The X12 guide allows 99 on a line. A hostile file may hold any number, and every reason reads them all.
    private static final int MAX_CODES = 120;

    private RemarkCodes() {}

    /// Those of the line first, then those of the claim.
    static List<String> ofLine(List<String> lineRemarks, ClaimPayment claim) {
        if (claim.remarkCodes().isEmpty()) {
            return limit(lineRemarks);
        }
        if (lineRemarks.isEmpty()) {
            return limit(claim.remarkCodes());
        }
        Set<String> joined = new LinkedHashSet<>(lineRemarks);
        joined.addAll(claim.remarkCodes());
        return limit(List.copyOf(joined));
    }

    /// Those of the claim, or those of its lines where the claim has none.
    static List<String> ofClaim(ClaimPayment claim) {
        if (!claim.remarkCodes().isEmpty()) {
            return limit(claim.remarkCodes());
        }
        Set<String> joined = new LinkedHashSet<>();
        for (ServiceLine line : claim.lines()) {
            joined.addAll(line.remarkCodes());
        }
        return limit(List.copyOf(joined));
    }

    private static List<String> limit(List<String> remarks) {
        return remarks.size() <= MAX_CODES ? remarks : List.copyOf(remarks.subList(0, MAX_CODES));
    }
}
