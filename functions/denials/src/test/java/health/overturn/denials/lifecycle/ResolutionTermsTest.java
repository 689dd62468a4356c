package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.OriginalDenial;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person says of a denial's money, held against what is open and against her role.
class ResolutionTermsTest {
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aPaymentIsAboveZeroAndAtMostWhatIsOpen() {
        assertThat(refusal(fresh, paid(0, null), ANN)).isEqualTo(Refusal.RECOVERED);
        assertThat(refusal(fresh, paid(-1, null), ANN)).isEqualTo(Refusal.RECOVERED);
        assertThat(refusal(fresh, paid(50_001, null), ANN)).isEqualTo(Refusal.RECOVERED);
        assertThat(resolve(fresh, paid(50_000, null), ANN).projection().recovered())
                .isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void aPaymentOfAPartSaysWhatHappensToTheRest() {
        assertThat(practice.attempt(fresh, command(paid(30_000, null)), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.REST_MISSING,
                        "$200.00 is left. Say in rest what happens to it:"
                                + " WRITTEN_OFF, PATIENT_BILLED or STAYS_OPEN."));
        assertThat(refusal(fresh, paid(50_000, Remainder.STAYS_OPEN), ANN)).isEqualTo(Refusal.TERMS);
    }

    @Test
    void aRestThatIsWrittenOffIsForALeadWithAReason() {
        ResolutionTerms withReason = new ResolutionTerms(
                DenialOutcome.PAID, Money.ofCents(30_000), Remainder.WRITTEN_OFF, WriteOffReason.CONTRACT, null);

        Denial resolved = resolve(fresh, withReason, LEE);

        assertThat(refusal(fresh, withReason, ANN)).isEqualTo(Refusal.WRITE_OFF);
        assertThat(refusal(fresh, paid(30_000, Remainder.WRITTEN_OFF), LEE)).isEqualTo(Refusal.WRITE_OFF_REASON);
        assertThat(resolved.projection().writtenOffNet()).isEqualTo(Money.ofCents(20_000));
    }

    @Test
    void aRestThatThePatientOwesMustBeMoneyOfThePatientsGroup() {
        Denial ofThePayer = practice.intake(denied("D-2", 50_000).patient(0), "2026-03-02");
        Denial isProtected =
                practice.intake(denied("D-3", 50_000).forbids(DenialResponse.PATIENT_BILLED, "MC"), "2026-03-02");

        assertThat(refusal(ofThePayer, paid(30_000, Remainder.PATIENT_BILLED), ANN))
                .isEqualTo(Refusal.PATIENT_MONEY);
        assertThat(refusal(isProtected, paid(30_000, Remainder.PATIENT_BILLED), ANN))
                .isEqualTo(Refusal.FORBIDDEN);
        assertThat(resolve(fresh, paid(30_000, Remainder.PATIENT_BILLED), ANN).state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.PAID,
                        LocalDate.of(2026, 3, 3),
                        DenialState.ResolvedBy.PEOPLE,
                        Remainder.PATIENT_BILLED));
    }

    @Test
    void aPartThatIsPaidLeavesTheDenialOpenForTheRest() {
        Denial part = resolve(fresh, paid(30_000, Remainder.STAYS_OPEN), ANN);
        Denial all = resolve(part, paid(20_000, null), ANN);

        assertThat(part.state()).isEqualTo(new DenialState.New());
        assertThat(part.projection().open()).isEqualTo(Money.ofCents(20_000));
        assertThat(all.projection().recovered()).isEqualTo(Money.ofCents(50_000));
        assertThat(practice.move(all, new Command.Reopen(NOTE), LEE, "2026-03-04")
                        .projection()
                        .open())
                .isEqualTo(Money.ofCents(20_000));
    }

    @Test
    void upheldIsForALeadAndSaysWhereTheBalanceGoes() {
        ResolutionTerms upheld = ResolutionTerms.of(DenialOutcome.UPHELD);

        assertThat(refusal(fresh, upheld, ANN)).isEqualTo(Refusal.WRITE_OFF);
        assertThat(practice.attempt(fresh, command(upheld), LEE, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.REST_MISSING,
                        "UPHELD leaves $500.00. Say in rest where it goes: WRITTEN_OFF or PATIENT_BILLED."));
    }

    @Test
    void aDuplicateNamesAnOriginalOfTheSameClaimOrIsForALead() {
        ResolutionTerms copy = new ResolutionTerms(DenialOutcome.DUPLICATE, Money.ZERO, null, null, "other");
        ResolutionTerms unknown =
                new ResolutionTerms(DenialOutcome.DUPLICATE, Money.ZERO, null, WriteOffReason.BILLED_TWICE, null);

        assertThat(practice.attempt(
                        fresh, new Command.Resolve(copy, OriginalDenial.OTHER_CLAIM, NOTE), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.ORIGINAL,
                        "The denial in originalId has another claim number or date of service. Correct the id."));
        assertThat(practice.attempt(
                        fresh, new Command.Resolve(copy, OriginalDenial.SAME_CLAIM, NOTE), ANN, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
        assertThat(refusal(fresh, unknown, ANN)).isEqualTo(Refusal.WRITE_OFF);
        assertThat(resolve(fresh, unknown, LEE).state().isResolved()).isTrue();
    }

    @Test
    void termsThatAnOutcomeDoesNotTakeAreRefused() {
        List<ResolutionTerms> misfits = List.of(
                new ResolutionTerms(DenialOutcome.PATIENT_BILLED, Money.ofCents(1), null, null, null),
                new ResolutionTerms(DenialOutcome.WRITTEN_OFF, Money.ZERO, Remainder.WRITTEN_OFF, null, null),
                new ResolutionTerms(DenialOutcome.UPHELD, Money.ZERO, Remainder.STAYS_OPEN, null, null),
                new ResolutionTerms(DenialOutcome.PAID, Money.ofCents(50_000), null, null, "other"),
                new ResolutionTerms(DenialOutcome.PAID, Money.ofCents(50_000), null, WriteOffReason.CONTRACT, null));

        assertThat(misfits).extracting(terms -> refusal(fresh, terms, LEE)).containsOnly(Refusal.TERMS);
    }

    @ParameterizedTest
    @EnumSource(
            value = DenialOutcome.class,
            names = {"REVERSED", "SUPERSEDED", "SOFT_WRITTEN_OFF"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyResolutionHasANote(DenialOutcome outcome) {
        ResolutionTerms terms = LifecycleFixture.resolve(outcome).terms();

        assertThat(practice.attempt(fresh, new Command.Resolve(terms, null, ProtectedText.of(" ")), LEE, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
    }

    private static ResolutionTerms paid(long cents, @Nullable Remainder rest) {
        return new ResolutionTerms(DenialOutcome.PAID, Money.ofCents(cents), rest, null, null);
    }

    private static Command command(ResolutionTerms terms) {
        return new Command.Resolve(terms, null, NOTE);
    }

    private Denial resolve(Denial denial, ResolutionTerms terms, Actor.Person by) {
        return practice.move(denial, command(terms), by, "2026-03-03");
    }

    private Refusal refusal(Denial denial, ResolutionTerms terms, Actor.Person by) {
        return ((MoveResult.Refused) practice.attempt(denial, command(terms), by, "2026-03-03")).rule();
    }
}
