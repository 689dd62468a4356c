package health.overturn.denials.denial;

import health.overturn.denials.claim.AppealAnswer;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days from which the levels of a denial's answers count.
///
/// @param deniedOn the day from which the first level counts; absent if the payer gave none
/// @param decidedOn the day of the decision on the first level; absent if the denial is no such decision
public record AppealClock(
        @Nullable LocalDate deniedOn, @Nullable LocalDate decidedOn) {
    private static final String DUPLICATE = "18";

    /// Already decided on an earlier claim.
    private static final String ALREADY_DECIDED = "N111";

    /// The clock of a denial. One that only upholds an earlier denial of its chain does not start the first
    /// level again.
    ///
    /// @param deniedOn the payer's date of the denial
    public static AppealClock of(Denied denied, @Nullable LocalDate deniedOn, RemittanceFacts facts) {
        LocalDate first = facts.repeatOf() == null ? null : facts.firstDeniedOn();
        if (first == null) {
            return new AppealClock(deniedOn, null);
        }
        if (denied.reasons().stream().anyMatch(AppealAnswer::isGivenBy)) {
            return new AppealClock(first, deniedOn);
        }
        boolean isCopy = denied.reasons().stream().anyMatch(AppealClock::pointsToEarlierClaim);
        return new AppealClock(isCopy ? first : deniedOn, null);
    }

    private static boolean pointsToEarlierClaim(Reason reason) {
        return reason.carc().text().equals(DUPLICATE) || reason.rarcs().contains(ALREADY_DECIDED);
    }
}
