package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the weeks do to the review of one category.
class PreventionWeekEndTest {
    private static final Settings SETTINGS = Drafts.practice().settings();
    private static final Actor.Person LEE = new Actor.Person("Lead Lee", Role.LEAD, Set.of());

    @Test
    void aTopicIsOpenedOnceAndThenAddedTo() {
        DeniedWeeks weeks = new DeniedWeeks();
        for (int week = 0; week < 3; week++) {
            weeks.denied(week, 4, "197", Category.AUTHORIZATION).paid(week, 16);
        }

        List<PreventionReview> opened = ended(weeks, 1, List.of());
        List<PreventionReview> again = ended(weeks, 1, opened);
        List<PreventionReview> added = ended(weeks, 2, opened);

        assertThat(opened)
                .extracting(PreventionReview::id)
                .containsExactly("category-AUTHORIZATION", "reason-197-AUTHORIZATION");
        assertThat(again).isEmpty();
        assertThat(added).extracting(PreventionReview::version).containsExactly(2, 2);
        assertThat(added.getFirst().evidence().weeks())
                .containsExactly(
                        new WeekCount(DeniedWeeks.week(1), 4, 40_000), new WeekCount(DeniedWeeks.week(2), 4, 40_000));
        assertThat(added.getFirst().suggestion()).isEqualTo(Suggestion.QUEUE_REDESIGN);
    }

    @Test
    void theEvidenceNamesPayersProvidersAndExamples() {
        DeniedWeeks weeks = new DeniedWeeks()
                .denied(0, 3, "197", Category.AUTHORIZATION)
                .denied(1, 3, "197", Category.AUTHORIZATION);
        MetricsRollup book = weeks.books()
                .book()
                .plus(List.of(LoggedDenialBuilder.of("h7.c2-2026-03-02", "2026-03-02", 10_000)
                        .move(1)));

        Evidence evidence = new PreventionWeekEnd(book, SETTINGS)
                .ended(DeniedWeeks.week(1), List.of(), Instant.parse("2026-03-16T08:00:00Z"))
                .getFirst()
                .evidence();

        assertThat(evidence.payers()).containsExactly(new Evidence.Share("PAYER-A", 6, 60_000));
        assertThat(evidence.providers()).containsExactly(new Evidence.Share("1000000001", 6, 60_000));
        assertThat(evidence.examples()).containsExactly("h7.c2-2026-03-02");
    }

    @Test
    void anActionThatHalvesTheRateWorkedAndItsEffectCanFade() {
        DeniedWeeks weeks = new DeniedWeeks();
        for (int week = 0; week < 20; week++) {
            boolean better = week > 8 && week < 14;
            weeks.denied(week, better ? 4 : 10, "197", Category.AUTHORIZATION).paid(week, better ? 96 : 90);
        }
        PreventionReview acted = acted(ended(weeks, 7, List.of()).getFirst(), "2026-04-29");

        PreventionReview early = ended(weeks, 11, List.of(acted)).getFirst();
        PreventionReview worked = ended(weeks, 12, List.of(early)).getFirst();
        PreventionReview faded = ended(weeks, 17, List.of(worked)).getFirst();

        assertThat(early.effect()).extracting(Effect::verdict).isEqualTo(Effect.Verdict.TOO_FEW_TO_TELL);
        assertThat(early.status()).isEqualTo(ReviewStatus.ACTED);
        assertThat(worked.effect())
                .isEqualTo(new Effect(
                        new FigureValue.Ratio(80, 800),
                        new FigureValue.Ratio(16, 400),
                        DeniedWeeks.week(12),
                        Effect.Verdict.LOWER));
        assertThat(worked.status()).isEqualTo(ReviewStatus.WORKED);
        assertThat(faded.status()).isEqualTo(ReviewStatus.OWNED);
        assertThat(faded.history().getLast().move()).isInstanceOf(ReviewMove.OpenAgain.class);
        assertThat(PreventionReview.of(faded.history()).status()).isEqualTo(ReviewStatus.OWNED);
    }

    @Test
    void whatWorksIsLeftAlone() {
        DeniedWeeks weeks = new DeniedWeeks();
        for (int week = 0; week < 14; week++) {
            weeks.denied(week, week > 8 ? 4 : 10, "197", Category.AUTHORIZATION).paid(week, 90);
        }
        PreventionReview worked = ended(
                        weeks, 12, List.of(acted(ended(weeks, 7, List.of()).getFirst(), "2026-04-29")))
                .getFirst();

        assertThat(ended(weeks, 13, List.of(worked)))
                .extracting(PreventionReview::id)
                .doesNotContain("category-AUTHORIZATION");
    }

    @Test
    void whatGoesOnForAYearIsCountedButKeptForAQuarter() {
        DeniedWeeks weeks = new DeniedWeeks();
        for (int week = 0; week < 52; week++) {
            weeks.denied(week, 4, "197", Category.AUTHORIZATION);
        }
        PreventionReview review = ended(weeks, 1, List.of()).getFirst();
        for (int week = 2; week < 52; week++) {
            review = ended(weeks, week, List.of(review)).getFirst();
        }

        assertThat(review.version()).isEqualTo(51);
        assertThat(review.history()).hasSize(14);
        assertThat(review.history().getFirst().move()).isInstanceOf(ReviewMove.Open.class);
        assertThat(review.since(50)).containsExactly(review.history().getLast());
        assertThat(review.evidence().latest()).isEqualTo(DeniedWeeks.week(51));
        assertThat(ended(weeks, 51, List.of(review)))
                .extracting(PreventionReview::id)
                .doesNotContain("category-AUTHORIZATION");
    }

    private static PreventionReview acted(PreventionReview review, String on) {
        Instant at = Instant.parse(on + "T15:00:00Z");
        ReviewRules desk = new ReviewRules(SETTINGS);
        PreventionReview owned = moved(desk.attempt(review, new ReviewCommand.Own("Ann"), LEE, at));
        ReviewCommand act =
                new ReviewCommand.Act(ProtectedText.of("Two people ask for each authorization"), SETTINGS.day(at));
        return moved(desk.attempt(owned, act, LEE, at));
    }

    private static PreventionReview moved(ReviewMoveResult outcome) {
        return switch (outcome) {
            case ReviewMoveResult.Moved moved -> moved.review();
            case ReviewMoveResult.Refused refused ->
                throw new AssertionError(refused.rule().sentence());
        };
    }

    private static List<PreventionReview> ended(DeniedWeeks weeks, int week, List<PreventionReview> reviews) {
        Instant at = DeniedWeeks.week(week + 1)
                .monday()
                .atTime(4, 0)
                .atZone(SETTINGS.timeZone())
                .toInstant();
        return new PreventionWeekEnd(weeks.books().book(), SETTINGS).ended(DeniedWeeks.week(week), reviews, at);
    }
}
