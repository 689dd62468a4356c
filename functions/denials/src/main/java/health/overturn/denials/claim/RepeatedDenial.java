package health.overturn.denials.claim;

import health.overturn.denials.adjudication.DenialId;
import health.overturn.remittance.Carc;

/// What a later denial of the same money says about the earlier one.
final class RepeatedDenial {
    private static final Carc ORIGINAL_DECISION_STANDS = Carc.of("193");
    private static final Carc DUPLICATE = Carc.of("18");
    private static final Carc APPEAL_TOO_LATE = Carc.of("286");

    private RepeatedDenial() {}

    /// Whether the later denial upholds the earlier one.
    static boolean upholds(OngoingDenial later, OngoingDenial earlier) {
        return sameCode(later, earlier) || later.judgement.reasons().stream().anyMatch(AppealAnswer::isGivenBy);
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

    private static boolean sameCode(OngoingDenial later, OngoingDenial earlier) {
        Carc code = later.judgement.primaryReason().carc();
        return !code.isEmpty() && code.equals(earlier.judgement.primaryReason().carc());
    }
}
