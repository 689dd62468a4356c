package health.overturn.sample.payer;

import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.truth.ClaimKind;
import java.util.List;
import java.util.Set;

/// One way in which payers deny, and the judgement expected of it.
///
/// @param weight the frequency relative to the other patterns
/// @param remarks those with the adjustment: LQ on a line, MOA if the payer answers at claim level
/// @param claimRemarks those that are always at claim level
/// @param category the expected category for most lines of business, read from reason and remark codes without the
/// product's tables
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
    private static final Set<String> MUTE = Set.of("16", "96", "A1");

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

    /// Whether the reason says nothing by itself, so that a reason said for $0.00 beside it decides.
    boolean mute() {
        return category.equals("UNMAPPED") && MUTE.contains(carc);
    }

    /// Whether the judgement depends on the other reasons of a claim.
    public boolean dependsOnOthers() {
        return patientLiable() || mute() || !forbidden.isEmpty() || reach == Reach.WHOLE_CLAIM;
    }

    /// The adjustment that denies this amount.
    public Cas cas(long cents) {
        return Cas.denying(group, carc, cents);
    }

    /// The judgement of an answer in which this is the primary reason.
    public ExpectedJudgement judgement(SamplePayer payer, long denied) {
        return new ExpectedJudgement(
                ClaimKind.DENIED,
                denied,
                0,
                category(payer),
                carc,
                patientLiable(),
                LineOfBusiness.ruleOut(payer, forbidden, patientLiable()));
    }

    private String category(SamplePayer payer) {
        return remarks.isEmpty() ? LineOfBusiness.category(payer, carc, category) : category;
    }
}
