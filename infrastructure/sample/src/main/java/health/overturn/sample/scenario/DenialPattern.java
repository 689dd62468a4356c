package health.overturn.sample.scenario;

import java.util.List;

/// How a payer denies, and what that means.
///
/// @param weight how often, against the other recipes
/// @param remarks beside the adjustment: LQ on a line, MOA where the payer answers at claim level
/// @param claimRemarks on the claim whatever the shape
/// @param category what it is, by the author's own reading of reason and remark codes
/// @param forbidden what the remark codes rule out
/// @param reach how much of a claim such a denial can take
record DenialPattern(
        int weight,
        String group,
        String carc,
        List<String> remarks,
        List<String> claimRemarks,
        String category,
        List<String> forbidden,
        Reach reach) {
    /// How much of a claim a denial takes.
    enum Reach {
        /// a whole claim, a whole line, or a part of a line
        ANY,
        /// no less than a whole line, or it is no denial
        WHOLE_LINE,
        /// no less than the whole claim
        WHOLE_CLAIM
    }

    DenialPattern {
        remarks = List.copyOf(remarks);
        claimRemarks = List.copyOf(claimRemarks);
        forbidden = List.copyOf(forbidden);
    }

    boolean patientLiable() {
        return group.equals("PR");
    }
}
