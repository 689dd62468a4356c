package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.settings.SettingsBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggersTest {
    @Test
    void threeDenialsOfACategoryInTwoWeeksRunningCallForAReview() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture()
                .denied(0, 3, "197", Category.AUTHORIZATION)
                .denied(1, 3, "198", Category.AUTHORIZATION)
                .denied(0, 9, "11", Category.CODING)
                .denied(1, 2, "12", Category.CODING);

        assertThat(topics(weeks)).containsExactly(new Topic(Topic.Kind.CATEGORY, "AUTHORIZATION"));
    }

    @Test
    void aCategoryThatIsMostlyOneReasonIsThatReasonsReview() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 2; week++) {
            weeks.denied(week, 3, "197", Category.AUTHORIZATION)
                    .denied(week, 2, "198", Category.AUTHORIZATION)
                    .denied(week, 3, "11", Category.CODING)
                    .denied(week, 3, "4", Category.CODING);
        }

        assertThat(topics(weeks))
                .containsExactly(
                        new Topic(Topic.Kind.CATEGORY, "CODING"),
                        new Topic(Topic.Kind.REASON, "11 CODING"),
                        new Topic(Topic.Kind.REASON, "197 AUTHORIZATION"),
                        new Topic(Topic.Kind.REASON, "4 CODING"));
    }

    @Test
    void aReasonWithFewerThanThreeDenialsInAWeekCallsForNoReview() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture()
                .denied(0, 9, "197", Category.AUTHORIZATION)
                .denied(1, 2, "197", Category.AUTHORIZATION);

        assertThat(topics(weeks)).isEmpty();
    }

    @Test
    void aReasonAmongTheTopFiveInTwoWeeksRunningCallsForAReviewTiesIncluded() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 2; week++) {
            weeks.denied(week, 4, "31", Category.REGISTRATION)
                    .denied(week, 4, "27", Category.ELIGIBILITY)
                    .denied(week, 4, "11", Category.CODING)
                    .denied(week, 4, "252", Category.DOCUMENTATION)
                    .denied(week, 3, "29", Category.FOLLOW_UP)
                    .denied(week, 3, "B7", Category.CREDENTIALING);
        }
        weeks.denied(0, 4, "16", Category.REGISTRATION).denied(1, 4, "22", Category.ELIGIBILITY);

        assertThat(topics(weeks))
                .filteredOn(topic -> topic.kind() == Topic.Kind.REASON)
                .extracting(Topic::value)
                .containsExactly("11 CODING", "252 DOCUMENTATION", "27 ELIGIBILITY", "31 REGISTRATION");
    }

    @Test
    void contractualAndUnmappedReasonsCallForNoReview() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 2; week++) {
            weeks.denied(week, 9, "45", Category.CONTRACT).denied(week, 9, "999", Category.UNMAPPED);
        }

        assertThat(topics(weeks)).isEmpty();
    }

    @Test
    void aWeekThatHasNotEndedIsNotCounted() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture()
                .denied(1, 3, "197", Category.AUTHORIZATION)
                .denied(2, 3, "197", Category.AUTHORIZATION);

        assertThat(topics(weeks)).isEmpty();
    }

    private static List<Topic> topics(DeniedWeeksFixture weeks) {
        return new Triggers(
                        weeks.rollupFixture().rollup().flow(),
                        SettingsBuilder.practice().settings())
                .topics(DeniedWeeksFixture.week(1));
    }
}
