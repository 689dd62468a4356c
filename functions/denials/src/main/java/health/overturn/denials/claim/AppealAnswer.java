package health.overturn.denials.claim;

import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Carc;
import java.util.Set;

/// The codes by which a payer says that a denial is its answer to an appeal: CARC 193 (the first decision stands), and
/// the remarks MA91 (the result of an appeal) and N539 (the appeal is refused).
public final class AppealAnswer {
    private static final Carc ORIGINAL_DECISION_STANDS = Carc.of("193");
    private static final Set<String> REMARKS = Set.of("N539", "MA91");

    private static final Carc DUPLICATE = Carc.of("18");

    /// Already decided on an earlier claim.
    private static final String ALREADY_DECIDED = "N111";

    private AppealAnswer() {}

    public static boolean isGivenBy(Reason reason) {
        return reason.carc().equals(ORIGINAL_DECISION_STANDS)
                || reason.rarcs().stream().anyMatch(REMARKS::contains);
    }

    /// Whether the payer only says that it has decided on this claim before.
    public static boolean pointsToEarlierClaim(Reason reason) {
        return reason.carc().equals(DUPLICATE) || reason.rarcs().contains(ALREADY_DECIDED);
    }
}
