package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.settings.SettingsBuilder;
import org.junit.jupiter.api.Test;

class UpstreamRankingTest {
    @Test
    void theSystemWithMostRepeatDenialsRanksFirst() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 2; week++) {
            weeks.denied(week, 3, "197", Category.AUTHORIZATION).denied(week, 5, "27", Category.ELIGIBILITY);
        }
        weeks.denied(1, 7, "999", Category.UNMAPPED);

        assertThat(new UpstreamRanking(
                                weeks.rollupFixture().rollup().flow(),
                                SettingsBuilder.practice().settings())
                        .rank(DeniedWeeksFixture.week(1)))
                .containsExactly(
                        new UpstreamRank(1, UpstreamSystem.ELIGIBILITY, 5, 50_000, 5, 50_000, 0),
                        new UpstreamRank(2, UpstreamSystem.PRIOR_AUTH, 3, 30_000, 3, 30_000, 0),
                        new UpstreamRank(3, UpstreamSystem.BILLING_FOLLOW_UP, 0, 0, 7, 70_000, 0));
    }
}
