package health.overturn.denials.claim;

import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Carc;
import java.util.Set;

/// What a later denial of the same money says about the earlier one.
final class RepeatedDenial {
    private static final Carc ORIGINAL_DECISION_STANDS = Carc.of("193");
    private static final Carc DUPLICATE = Carc.of("18");
    private static final Carc APPEAL_TOO_LATE = Carc.of("286");
    private static final Set<String> DECISIONS_ON_APPEAL = Set.of("N539", "MA91");

    private RepeatedDenial() {}

    /// Whether the later denial upholds the earlier one.
    static boolean upholds(OngoingDenial later, OngoingDenial earlier) {
        return sameCode(later, earlier) || later.judgement.reasons().stream().anyMatch(RepeatedDenial::answersAppeal);
    }

    /// Whether the later denial only repeats the earlier one and so tells no cause of its own. The denial that a watch
    /// became tells none either.
    static boolean keepsCause(OngoingDenial later, OngoingDenial earlier) {
        Carc code = later.judgement.primaryReason().carc();
        return sameCode(later, earlier)
                || DenialId.isOfWatch(later.id)
                || code.equals(ORIGINAL_DECISION_STANDS)
                || code.equals(DUPLICATE)
                || code.equals(APPEAL_TOO_LATE);
    }

    private static boolean answersAppeal(Reason reason) {
        return reason.carc().equals(ORIGINAL_DECISION_STANDS)
                || reason.rarcs().stream().anyMatch(DECISIONS_ON_APPEAL::contains);
    }

    private static boolean sameCode(OngoingDenial later, OngoingDenial earlier) {
        Carc code = later.judgement.primaryReason().carc();
        return !code.isEmpty() && code.equals(earlier.judgement.primaryReason().carc());
    }
}
