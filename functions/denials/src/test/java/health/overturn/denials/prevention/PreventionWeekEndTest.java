package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests how week ends change the review of one category.
class PreventionWeekEndTest {
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();
    private static final Actor.Person LEE = new Actor.Person("Lead Lee", Role.LEAD, Set.of());

    @Test
    void aTopicIsOpenedOnceAndThenGetsMoreEvidence() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 3; week++) {
            weeks.denied(week, 4, "197", Category.AUTHORIZATION).paid(week, 16);
        }

        List<PreventionReview> opened = endWeek(weeks, 1, List.of());
        List<PreventionReview> again = endWeek(weeks, 1, opened);
        List<PreventionReview> added = endWeek(weeks, 2, opened);

        assertThat(opened).extracting(PreventionReview::id).containsExactly("reason-197-AUTHORIZATION");
        assertThat(again).isEmpty();
        assertThat(added).extracting(PreventionReview::version).containsExactly(2);
        assertThat(added.getFirst().evidence().weeks())
                .containsExactly(
                        new WeekCount(DeniedWeeksFixture.week(1), 4, 40_000),
                        new WeekCount(DeniedWeeksFixture.week(2), 4, 40_000));
        assertThat(added.getFirst().suggestion()).isEqualTo(Suggestion.QUEUE_REDESIGN);
    }

    @Test
    void theEvidenceNamesPayersProvidersAndExamples() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture()
                .denied(0, 3, "197", Category.AUTHORIZATION)
                .denied(1, 3, "197", Category.AUTHORIZATION);
        MetricsRollup rollup = weeks.rollupFixture()
                .rollup()
                .plus(List.of(LoggedDenialBuilder.of("h7.c2-2026-03-02", "2026-03-02", 10_000)
                        .move(1)));

        Evidence evidence = new PreventionWeekEnd(rollup, SETTINGS)
                .endWeek(DeniedWeeksFixture.week(1), List.of(), Instant.parse("2026-03-16T08:00:00Z"))
                .getFirst()
                .evidence();

        assertThat(evidence.payers()).containsExactly(new Evidence.Share("PAYER-A", 6, 60_000));
        assertThat(evidence.providers()).containsExactly(new Evidence.Share("1000000001", 6, 60_000));
        assertThat(evidence.examples()).containsExactly("h7.c2-2026-03-02");
    }

    @Test
    void anActionThatHalvesTheRateWorksAndItsEffectCanFade() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 20; week++) {
            boolean better = week > 8 && week < 14;
            weeks.denied(week, better ? 4 : 10, "197", Category.AUTHORIZATION).paid(week, better ? 96 : 90);
        }
        PreventionReview acted = acted(endWeek(weeks, 7, List.of()).getFirst(), "2026-04-29");

        PreventionReview early = endWeek(weeks, 11, List.of(acted)).getFirst();
        PreventionReview worked = endWeek(weeks, 12, List.of(early)).getFirst();
        PreventionReview faded = endWeek(weeks, 17, List.of(worked)).getFirst();

        assertThat(early.effect()).extracting(Effect::verdict).isEqualTo(Effect.Verdict.TOO_FEW_TO_TELL);
        assertThat(early.status()).isEqualTo(ReviewStatus.ACTED);
        assertThat(worked.effect())
                .isEqualTo(new Effect(
                        new FigureValue.Ratio(80, 800),
                        new FigureValue.Ratio(16, 400),
                        DeniedWeeksFixture.week(12),
                        Effect.Verdict.LOWER));
        assertThat(worked.status()).isEqualTo(ReviewStatus.WORKED);
        assertThat(faded.status()).isEqualTo(ReviewStatus.OWNED);
        assertThat(faded.history().getLast().move()).isInstanceOf(ReviewMove.OpenAgain.class);
        assertThat(PreventionReview.of(faded.history()).status()).isEqualTo(ReviewStatus.OWNED);
    }

    @Test
    void aClosedReviewOpensAgainOnlyByWeeksThatBeginLater() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 5; week++) {
            weeks.denied(week, 4, "197", Category.AUTHORIZATION);
        }
        ReviewCommand close = new ReviewCommand.Close(CloseReason.NOT_OURS, ProtectedText.NONE);
        PreventionReview closed = moved(new ReviewRules(SETTINGS)
                .attempt(endWeek(weeks, 1, List.of()).getFirst(), close, LEE, Instant.parse("2026-03-17T15:00:00Z")));

        PreventionReview reopened = endWeek(weeks, 4, List.of(closed)).getFirst();

        assertThat(closed.status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(endWeek(weeks, 2, List.of(closed))).isEmpty();
        assertThat(endWeek(weeks, 3, List.of(closed))).isEmpty();
        assertThat(reopened.status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(reopened.history().getLast().move()).isInstanceOf(ReviewMove.Reopen.class);
        assertThat(reopened.closed()).isNull();
    }

    @Test
    void anEffectHasAnIntervalThatIsWideWithFewDenials() {
        Effect halved = new Effect(
                new FigureValue.Ratio(80, 800),
                new FigureValue.Ratio(16, 400),
                DeniedWeeksFixture.week(12),
                Effect.Verdict.LOWER);
        Effect few = new Effect(
                new FigureValue.Ratio(2, 800),
                new FigureValue.Ratio(1, 400),
                DeniedWeeksFixture.week(12),
                Effect.Verdict.TOO_FEW_TO_TELL);

        assertThat(halved.change()).hasValueSatisfying(change -> {
            assertThat(change.points()).isCloseTo(-6.0, within(0.01));
            assertThat(change.low()).isCloseTo(-8.37, within(0.01));
            assertThat(change.high()).isCloseTo(-3.63, within(0.01));
        });
        assertThat(few.change()).hasValueSatisfying(change -> {
            assertThat(change.low()).isNegative();
            assertThat(change.high()).isPositive();
        });
    }

    @Test
    void aReviewWhoseActionWorksIsLeftAlone() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 14; week++) {
            weeks.denied(week, week > 8 ? 4 : 10, "197", Category.AUTHORIZATION).paid(week, 90);
        }
        PreventionReview worked = endWeek(
                        weeks, 12, List.of(acted(endWeek(weeks, 7, List.of()).getFirst(), "2026-04-29")))
                .getFirst();

        assertThat(endWeek(weeks, 13, List.of(worked)))
                .extracting(PreventionReview::id)
                .doesNotContain("reason-197-AUTHORIZATION");
    }

    @Test
    void weeklyMovesOfAYearAreCountedAndThoseOfAQuarterAreKept() {
        DeniedWeeksFixture weeks = new DeniedWeeksFixture();
        for (int week = 0; week < 52; week++) {
            weeks.denied(week, 4, "197", Category.AUTHORIZATION);
        }
        PreventionReview review = endWeek(weeks, 1, List.of()).getFirst();
        for (int week = 2; week < 52; week++) {
            review = endWeek(weeks, week, List.of(review)).getFirst();
        }

        assertThat(review.version()).isEqualTo(51);
        assertThat(review.history()).hasSize(14);
        assertThat(review.history().getFirst().move()).isInstanceOf(ReviewMove.Open.class);
        assertThat(review.since(50)).containsExactly(review.history().getLast());
        assertThat(review.evidence().latestWeek()).isEqualTo(DeniedWeeksFixture.week(51));
        assertThat(endWeek(weeks, 51, List.of(review)))
                .extracting(PreventionReview::id)
                .doesNotContain("reason-197-AUTHORIZATION");
    }

    private static PreventionReview acted(PreventionReview review, String on) {
        Instant at = Instant.parse(on + "T15:00:00Z");
        ReviewRules rules = new ReviewRules(SETTINGS);
        PreventionReview owned = moved(rules.attempt(review, new ReviewCommand.Own("Ann"), LEE, at));
        ReviewCommand act =
                new ReviewCommand.Act(ProtectedText.of("Two people ask for each authorization"), SETTINGS.day(at));
        return moved(rules.attempt(owned, act, LEE, at));
    }

    private static PreventionReview moved(ReviewMoveResult result) {
        return switch (result) {
            case ReviewMoveResult.Moved moved -> moved.review();
            case ReviewMoveResult.Refused refused ->
                throw new AssertionError(refused.rule().message());
        };
    }

    private static List<PreventionReview> endWeek(DeniedWeeksFixture weeks, int week, List<PreventionReview> reviews) {
        Instant at = DeniedWeeksFixture.week(week + 1)
                .monday()
                .atTime(4, 0)
                .atZone(SETTINGS.timeZone())
                .toInstant();
        return new PreventionWeekEnd(weeks.rollupFixture().rollup(), SETTINGS)
                .endWeek(DeniedWeeksFixture.week(week), reviews, at);
    }
}
