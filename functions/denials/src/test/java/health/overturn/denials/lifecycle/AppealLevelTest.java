package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.appeal.AppealChannel;
import health.overturn.denials.appeal.AppealDecision;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.AppealState;
import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tests the levels of an appeal: drafted, sent, acknowledged, decided, and the next level open until a day.
class AppealLevelTest {
    private static final ProtectedText NOTE = ProtectedText.of("invented note");
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final Deadline LEVEL_2 =
            new Deadline(Deadline.Kind.APPEAL, 2, Deadline.Party.PROVIDER, JUNE_1, JUNE_1, Deadline.Confidence.HIGH);

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh =
            practice.intake(denied("D-1", 50_000).deadline(LocalDate.of(2026, 4, 1)), "2026-03-02");

    private static Command.Touch appeal(AppealTerms terms) {
        return new Command.Touch(TouchAction.APPEAL, "", NOTE, ProtectedText.NONE, null, terms);
    }

    private static Command decision(AppealResult result, @Nullable LocalDate on) {
        return new Command.RecordAppealDecision(result, on, ProtectedText.NONE, NOTE, List.of(LEVEL_2));
    }

    private static AppealStanding standing(Denial denial) {
        return AppealStanding.of(denial.projection());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Refusal rule(MoveResult result) {
        return ((MoveResult.Refused) result).rule();
    }

    @Test
    void aFirstAppealGoesThroughItsStates() {
        Denial drafted = practice.move(fresh, new Command.DraftAppeal(null, NOTE), ANN, "2026-03-03");
        Denial sent = practice.move(
                drafted,
                appeal(new AppealTerms(1, AppealChannel.FAX, day("2026-03-04"), Set.of(EvidenceItem.MEDICAL_RECORD))),
                ANN,
                "2026-03-05");
        Denial acknowledged = practice.move(
                sent,
                new Command.AcknowledgeAppeal(day("2026-03-10"), ProtectedText.of("case 1"), NOTE),
                ANN,
                "2026-03-11");

        assertThat(standing(fresh).state(JUNE_1)).isEmpty();
        assertThat(standing(drafted).state(JUNE_1)).contains(AppealState.DRAFTED);
        assertThat(standing(sent).state(JUNE_1)).contains(AppealState.SENT);
        assertThat(standing(acknowledged).state(JUNE_1)).contains(AppealState.ACKNOWLEDGED);
        assertThat(standing(acknowledged).levels().getFirst().filing())
                .isEqualTo(
                        new AppealFiling(1, AppealChannel.FAX, day("2026-03-04"), Set.of(EvidenceItem.MEDICAL_RECORD)));
        assertThat(acknowledged.projection().touches().appealedOn()).isEqualTo(day("2026-03-04"));
    }

    @Test
    void aLostLevelOpensTheNextOneUntilItsDeadline() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial lost = practice.move(sent, decision(AppealResult.LOST, day("2026-04-02")), ANN, "2026-04-03");

        assertThat(standing(lost).state(day("2026-06-01"))).contains(AppealState.NEXT_LEVEL_OPEN);
        assertThat(standing(lost).nextLevel(day("2026-06-01"))).contains(LEVEL_2);
        assertThat(standing(lost).state(day("2026-06-02"))).contains(AppealState.DECIDED);
        assertThat(lost.state().label()).isEqualTo("WORKING");
        assertThat(rule(practice.attempt(lost, appeal(AppealTerms.NONE), ANN, "2026-06-02")))
                .isEqualTo(Refusal.DEADLINE_PASSED);
        Denial second = practice.move(lost, appeal(AppealTerms.NONE), ANN, "2026-06-01");
        assertThat(standing(second).levels())
                .extracting(level -> level.level() + " " + level.state())
                .containsExactly("1 DECIDED", "2 SENT");
    }

    @Test
    void aLevelWithThePayerIsNotOpenUntilTheTimeToAnswerIsOver() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");

        MoveResult early = practice.attempt(sent, appeal(AppealTerms.NONE), ANN, "2026-04-03");
        MoveResult.Moved again = (MoveResult.Moved) practice.attempt(sent, appeal(AppealTerms.NONE), ANN, "2026-04-04");

        assertThat(early)
                .isEqualTo(new MoveResult.Refused(
                        Refusal.LEVEL_NOT_OPEN,
                        "Level 1 of the appeal was sent on 2026-03-05, and the payer has until 2026-04-04 to answer."
                                + " Record its decision, or wait until then."));
        assertThat(again.warnings())
                .containsExactly("Level 1 was sent on 2026-03-05 already, and the payer has not decided."
                        + " Enclose the proof of that sending.");
        assertThat(standing(again.denial()).levels()).hasSize(1);
    }

    @Test
    void anotherLevelThanTheOpenOneIsRefused() {
        AppealTerms second = new AppealTerms(2, null, null, Set.of());

        assertThat(practice.attempt(fresh, appeal(second), ANN, "2026-03-05"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.LEVEL_NOT_OPEN, "Level 2 of the appeal is not open. Level 1 is the one to send."));
        assertThat(rule(practice.attempt(fresh, new Command.DraftAppeal(2, NOTE), ANN, "2026-03-05")))
                .isEqualTo(Refusal.LEVEL_NOT_OPEN);
    }

    @Test
    void aDismissedLevelIsOpenAgainWithItsOwnDeadline() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial dismissed = practice.move(sent, decision(AppealResult.DISMISSED, null), ANN, "2026-03-20");

        assertThat(standing(dismissed).openLevel()).contains(1);
        assertThat(dismissed.details().deadlines()).isEqualTo(fresh.details().deadlines());
        assertThat(rule(practice.attempt(dismissed, appeal(AppealTerms.NONE), ANN, "2026-04-02")))
                .isEqualTo(Refusal.DEADLINE_PASSED);
    }

    @Test
    void theDayOfAStepIsNeitherInTheFutureNorBeforeTheStepBefore() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        AppealTerms tomorrow = new AppealTerms(null, null, day("2026-03-06"), Set.of());

        assertThat(rule(practice.attempt(fresh, appeal(tomorrow), ANN, "2026-03-05")))
                .isEqualTo(Refusal.APPEAL_DATE);
        assertThat(rule(practice.attempt(sent, decision(AppealResult.LOST, day("2026-03-04")), ANN, "2026-03-10")))
                .isEqualTo(Refusal.APPEAL_DATE);
        assertThat(rule(practice.attempt(fresh, decision(AppealResult.LOST, null), ANN, "2026-03-10")))
                .isEqualTo(Refusal.NO_APPEAL);
    }

    @Test
    void whatAPayerDemandsMustBeEnclosed() {
        LifecycleFixture demanding = new LifecycleFixture(SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .demanding("PAYER-A", "MEDICAL_RECORD", "PAYER_FORM"));
        AppealTerms half = AppealTerms.NONE.enclosing(Set.of(EvidenceItem.PAYER_FORM));
        AppealTerms all = AppealTerms.NONE.enclosing(Set.of(EvidenceItem.PAYER_FORM, EvidenceItem.MEDICAL_RECORD));

        assertThat(demanding.attempt(fresh, appeal(half), ANN, "2026-03-05"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.EVIDENCE_MISSING,
                        "The payer demands MEDICAL_RECORD with each appeal. Enclose what is missing, and name it in"
                                + " evidence."));
        assertThat(demanding.attempt(fresh, appeal(all), ANN, "2026-03-05")).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aPaymentDecidesWhetherItCameBeforeOrAfterTheEntryOfAPerson() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        RemittanceFacts paid = paidOn("2026-03-20", 50_000);
        Denial paidFirst = practice.applyFacts(sent, paid, "2026-03-22");
        Denial lostFirst = practice.applyFacts(
                practice.move(sent, decision(AppealResult.LOST, null), ANN, "2026-03-21"), paid, "2026-03-22");

        AppealDecision won = new AppealDecision(AppealResult.WON, day("2026-03-20"), AppealDecision.Source.REMITTANCE);
        assertThat(standing(paidFirst).levels().getFirst().decision()).isEqualTo(won);
        assertThat(standing(lostFirst).levels().getFirst().decision()).isEqualTo(won);
        assertThat(standing(lostFirst).openLevel()).isEmpty();

        Denial reversed = practice.applyFacts(lostFirst, RemittanceFacts.OPEN, "2026-03-25");
        assertThat(standing(reversed).levels().getFirst().decision())
                .isEqualTo(new AppealDecision(AppealResult.LOST, day("2026-03-21"), AppealDecision.Source.PERSON));
        assertThat(standing(reversed).nextLevel(day("2026-03-25"))).contains(LEVEL_2);
    }

    @Test
    void aPaymentDatedBeforeTheAppealDecidesNothing() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial paid = practice.applyFacts(sent, paidOn("2026-03-04", 50_000), "2026-03-22");

        assertThat(standing(paid).levels().getFirst().decision()).isNull();
    }

    @Test
    void newFactsKeepTheDeadlinesThatRunFromARecordedDecision() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial lost = practice.move(sent, decision(AppealResult.LOST, null), ANN, "2026-04-03");
        Denial same = practice.lifecycle()
                .applyFacts(lost, RemittanceFacts.OPEN, fresh.details().deadlines(), LifecycleFixture.at("2026-04-04"))
                .denial();

        assertThat(same.version()).isEqualTo(lost.version());
        assertThat(lost.details().deadlines()).contains(LEVEL_2);
    }

    @Test
    void anUndoneDecisionIsAsIfItHadNotBeenRecorded() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial lost = practice.move(sent, decision(AppealResult.LOST, null), ANN, "2026-04-03");
        Denial undone = practice.move(lost, new Command.Undo(lost.version(), NOTE), ANN, "2026-04-03");

        assertThat(undone.projection()).isEqualTo(sent.projection());
        assertThat(undone.history()).hasSize(lost.version() + 1);
    }

    @Test
    void aLeadCannotOrderAnAppealThatIsWithThePayer() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial escalated = practice.applyCycleMove(sent, new Move.Escalate(day("2026-03-08")), "2026-03-06");

        assertThat(rule(practice.attempt(escalated, new Command.DecideAppeal(NOTE), LEE, "2026-03-07")))
                .isEqualTo(Refusal.LEVEL_NOT_OPEN);
    }

    @Test
    void anOutcomeThatAPersonGivesDecidesTheAppeal() {
        Denial sent = practice.move(fresh, appeal(AppealTerms.NONE), ANN, "2026-03-05");
        Denial upheld = practice.move(sent, LifecycleFixture.resolve(DenialOutcome.UPHELD), LEE, "2026-03-30");

        assertThat(standing(upheld).levels().getFirst().decision())
                .isEqualTo(new AppealDecision(AppealResult.LOST, day("2026-03-30"), AppealDecision.Source.PERSON));
    }

    private static RemittanceFacts paidOn(String day, long cents) {
        return new RemittanceFacts(
                RemittanceFacts.Resolution.PAID,
                RemittanceFacts.OPEN
                        .withResolution(RemittanceFacts.Resolution.PAID, Money.ofCents(cents))
                        .money(),
                null,
                false,
                LocalDate.parse(day),
                null,
                null,
                null,
                0);
    }
}
