package health.overturn.denials.denial;

import health.overturn.denials.claim.AppealAnswer;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.judge.Judgement.Denied;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days from which the levels of a denial's answers count.
///
/// @param deniedOn the day from which the first level counts; absent if the payer gave none
/// @param decision the last level that the payer decided, and when; absent if the denial is no such decision
public record AppealClock(@Nullable LocalDate deniedOn, DeadlineInputs.@Nullable Decision decision) {
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
            int level = Math.max(1, facts.decidedLevels());
            return new AppealClock(first, deniedOn == null ? null : new DeadlineInputs.Decision(level, deniedOn));
        }
        boolean isCopy = denied.reasons().stream().anyMatch(AppealAnswer::pointsToEarlierClaim);
        return new AppealClock(isCopy ? first : deniedOn, null);
    }
}
