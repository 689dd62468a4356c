package health.overturn.sample.payer;

import java.util.List;

/// One way in which payers deny, and the judgement expected of it.
///
/// @param weight the frequency relative to the other patterns
/// @param remarks those with the adjustment: LQ on a line, MOA if the payer answers at claim level
/// @param claimRemarks those that are always at claim level
/// @param category the expected category, read from reason and remark codes without the product's tables
/// @param forbidden the responses that the remark codes rule out
/// @param reach the parts of a claim that the pattern can deny
public record DenialPattern(
        int weight,
        String group,
        String carc,
        List<String> remarks,
        List<String> claimRemarks,
        String category,
        List<String> forbidden,
        Reach reach) {
    /// The parts of a claim that a pattern can deny.
    public enum Reach {
        /// A whole claim, a whole line, or a part of a line.
        ANY,
        /// At least a whole line, because less is not a denial.
        WHOLE_LINE,
        /// The whole claim only.
        WHOLE_CLAIM
    }

    public DenialPattern {
        remarks = List.copyOf(remarks);
        claimRemarks = List.copyOf(claimRemarks);
        forbidden = List.copyOf(forbidden);
    }

    public boolean patientLiable() {
        return group.equals("PR");
    }
}
