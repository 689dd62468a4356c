package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.judge.DenialResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DenialPermissionsTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh =
            practice.intake(denied("D-1", 50_000).patient(0).forbids(DenialResponse.APPEAL, "N130"), "2026-03-02");

    private DenialPermissions permissions(Denial denial, Actor.Person by) {
        return practice.lifecycle()
                .permissions(denial, new CommandContext(by, LifecycleFixture.at("2026-03-03"), Tier.STANDARD));
    }

    @Test
    void aBillerMayTouchResolveByFactsAndRecategorize() {
        assertThat(permissions(fresh, ANN).may())
                .containsExactly(
                        "TOUCH_CORRECTED_CLAIM",
                        "TOUCH_NEW_CLAIM",
                        "TOUCH_REOPENING",
                        "TOUCH_PEER_TO_PEER",
                        "TOUCH_RECORDS",
                        "TOUCH_PAYER_CALL",
                        "TOUCH_REBILL_OTHER_PAYER",
                        "TOUCH_REVIEW",
                        "RESOLVE_PAID",
                        "RESOLVE_OVERTURNED",
                        "RESOLVE_DUPLICATE",
                        "RECATEGORIZE",
                        "CONVERSE");
    }

    @Test
    void whatIsBlockedSaysWhy() {
        assertThat(permissions(fresh, LEE).blockedBy())
                .containsExactly(
                        new DenialPermissions.Blocked(
                                Refusal.FORBIDDEN,
                                "Remark code N130 rules out APPEAL for this denial. Choose another action.",
                                List.of("TOUCH_APPEAL", "DRAFT_APPEAL")),
                        new DenialPermissions.Blocked(
                                Refusal.PATIENT_MONEY,
                                "The patient may be billed $0.00 of the open $500.00, because only money under group"
                                        + " PR is the patient's. Choose another outcome or rest.",
                                List.of("RESOLVE_PATIENT_BILLED")));
    }

    @Test
    void aResolvedDenialMayBeReopenedByALeadAndTalkedAboutByAll() {
        Denial resolved = practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");

        assertThat(permissions(resolved, LEE).may()).containsExactly("UNDO", "REOPEN", "CONVERSE");
        assertThat(permissions(resolved, ANN).may()).containsExactly("CONVERSE");
    }

    @Test
    void reportingMayNothing() {
        DenialPermissions none = permissions(fresh, new Actor.Person("Rae", Role.REPORTING, Set.of()));

        assertThat(none.may()).isEmpty();
        assertThat(none.blockedBy()).extracting(DenialPermissions.Blocked::rule).containsExactly(Refusal.ROLE);
    }
}
