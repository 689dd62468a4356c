package health.overturn.denials.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One level of a denial's appeal.
///
/// @param level 1 to 5
/// @param draftedOn absent where no draft was recorded
/// @param filing absent while nothing went to the payer
/// @param acknowledgedOn the day on which the payer said that it has the appeal
public record AppealLevel(
        int level,
        @Nullable LocalDate draftedOn,
        @Nullable AppealFiling filing,
        @Nullable LocalDate acknowledgedOn,
        @Nullable AppealDecision decision) {
    static AppealLevel drafted(int level, LocalDate on) {
        return new AppealLevel(level, on, null, null, null);
    }

    /// A level that is sent, also one that is sent again.
    AppealLevel sent(AppealFiling sent) {
        return new AppealLevel(level, draftedOn, sent, null, null);
    }

    AppealLevel acknowledged(LocalDate on) {
        return new AppealLevel(level, draftedOn, filing, on, decision);
    }

    public AppealLevel decided(AppealDecision by) {
        return new AppealLevel(level, draftedOn, filing, acknowledgedOn, by);
    }

    /// Whether it is with the payer, which has not decided.
    public boolean isPending() {
        return filing != null && decision == null;
    }

    public AppealState state() {
        if (decision != null) {
            return AppealState.DECIDED;
        }
        if (filing == null) {
            return AppealState.DRAFTED;
        }
        return acknowledgedOn == null ? AppealState.SENT : AppealState.ACKNOWLEDGED;
    }
}
