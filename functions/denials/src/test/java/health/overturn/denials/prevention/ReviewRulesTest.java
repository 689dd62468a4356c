package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests who may move a review, and which commands are refused.
class ReviewRulesTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final Instant NOON = Instant.parse("2026-03-17T16:00:00Z");
    private static final ReviewCommand OWN = new ReviewCommand.Own("Ann");

    private final PreventionReview review = new PreventionWeekEnd(
                    new DeniedWeeksFixture()
                            .denied(0, 3, "197", Category.AUTHORIZATION)
                            .denied(1, 3, "197", Category.AUTHORIZATION)
                            .rollupFixture()
                            .rollup(),
                    SETTINGS)
            .endWeek(DeniedWeeksFixture.week(1), List.of(), Instant.parse("2026-03-16T08:00:00Z"))
            .getFirst();

    @Test
    void aLeadAndTheUpstreamTeamMayNameTheOwner() {
        assertThat(attempt(OWN, person("Lead Lee", Role.LEAD))).isInstanceOf(ReviewMoveResult.Moved.class);
        assertThat(attempt(OWN, new Actor.Person("Di", Role.UPSTREAM, Set.of(WorkQueue.AUTHORIZATION))))
                .isInstanceOf(ReviewMoveResult.Moved.class);
    }

    @Test
    void otherTeamsBillersAndReportingMayNotNameTheOwner() {
        ReviewMoveResult refused = ReviewMoveResult.refused(ReviewRefusal.ROLE);

        assertThat(attempt(OWN, new Actor.Person("Di", Role.UPSTREAM, Set.of(WorkQueue.CODING))))
                .isEqualTo(refused);
        assertThat(attempt(OWN, person("Ann", Role.BILLER))).isEqualTo(refused);
        assertThat(attempt(OWN, person("Rae", Role.REPORTING))).isEqualTo(refused);
    }

    @Test
    void anActionRequiresATextAndAPlausibleDay() {
        Actor.Person lead = person("Lead Lee", Role.LEAD);

        assertThat(attempt(act("", "2026-03-17"), lead))
                .isEqualTo(ReviewMoveResult.refused(ReviewRefusal.ACTION_MISSING));
        assertThat(attempt(act("x".repeat(2_001), "2026-03-17"), lead))
                .isEqualTo(ReviewMoveResult.refused(ReviewRefusal.ACTION_TOO_LONG));
        assertThat(attempt(act("Trained", "2025-01-01"), lead)).isEqualTo(ReviewMoveResult.refused(ReviewRefusal.DATE));
        assertThat(attempt(new ReviewCommand.Own(" "), lead))
                .isEqualTo(ReviewMoveResult.refused(ReviewRefusal.OWNER_MISSING));
    }

    @Test
    void anOwnerWhomTheDirectoryLacksIsRefusedWithTheNearestName() {
        ReviewMoveResult refused = attempt(new ReviewCommand.Own("Lead Le"), person("Lead Lee", Role.LEAD));

        assertThat(refused)
                .isEqualTo(new ReviewMoveResult.Refused(
                        ReviewRefusal.OWNER_UNKNOWN,
                        "The practice's directory has no person of this name. Name somebody of it. "
                                + "nobody in the directory has this name; did you mean \"Lead Lee\"?"));
    }

    @Test
    void anUpstreamTeamSeesTheReviewsOfItsQueuesAlone() {
        assertThat(ReviewRules.maySee(review, new Actor.Person("Di", Role.UPSTREAM, Set.of(WorkQueue.AUTHORIZATION))))
                .isTrue();
        assertThat(ReviewRules.maySee(review, new Actor.Person("Di", Role.UPSTREAM, Set.of(WorkQueue.CODING))))
                .isFalse();
        assertThat(ReviewRules.maySee(review, person("Rae", Role.REPORTING))).isTrue();
    }

    private static ReviewCommand act(String what, String on) {
        return new ReviewCommand.Act(ProtectedText.of(what), LocalDate.parse(on));
    }

    private static Actor.Person person(String name, Role role) {
        return new Actor.Person(name, role, Set.of());
    }

    private ReviewMoveResult attempt(ReviewCommand command, Actor.Person by) {
        return new ReviewRules(SETTINGS).attempt(review, command, by, NOON);
    }
}
