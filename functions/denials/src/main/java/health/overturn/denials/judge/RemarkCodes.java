package health.overturn.denials.judge;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which remark codes apply to a claim's own adjustments and to a line's.
final class RemarkCodes {
    /// The guide allows 99 on a line; a file made to harm may hold any number, and each reason is asked about each.
    private static final int MAX_CODES = 120;

    private RemarkCodes() {}

    /// The line's own first, then the claim's.
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

    /// The claim's own; where it has none, those of its lines.
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
