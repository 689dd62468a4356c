package health.overturn.sample.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.TrueOutcome;
import health.overturn.sample.truth.WatchTruth;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the truth says about the shapes that payers send.
class ShapeTest {
    private static final Sample SAMPLE =
            Sample.of(SampleSpec.of(2).claims(12_000).weeks(16).denialPercent(60));
    private static final List<ClaimTruth> CLAIMS = SAMPLE.files().stream()
            .flatMap(file -> file.truth().each().stream())
            .toList();
    private static final List<DenialTruth> DENIALS = SAMPLE.denialTruths(LocalDate.of(2026, 12, 31));

    @Test
    void noAmountOfADenialIsAboveWhatWasDenied() {
        assertThat(DENIALS).isNotEmpty().allSatisfy(denial -> {
            assertThat(denial.deniedCents()).isPositive();
            assertThat(denial.recoveredCents()).isBetween(0L, denial.deniedCents());
            assertThat(denial.allowedToPatientCents()).isBetween(0L, denial.deniedCents());
            assertThat(denial.stakeCents()).isBetween(denial.recoveredCents(), denial.deniedCents());
            assertThat(denial.openCents()).isBetween(0L, denial.deniedCents());
            assertThat(denial.openCents() > 0).isEqualTo(denial.outcome() == TrueOutcome.OPEN);
        });
    }

    @Test
    void thePartsOfASplitClaimAreDeniedApart() {
        Stream<Collection<DenialTruth>> claims = denials("SPLIT_BOTH_DENIED")
                .collect(Collectors.groupingBy(
                        denial -> denial.payerClaimNumber().substring(0, 8)))
                .values()
                .stream()
                .map(parts -> parts);

        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(parts -> assertThat(parts)
                        .hasSize(2)
                        .allSatisfy(part -> {
                            assertThat(part.outcome()).isEqualTo(TrueOutcome.OPEN);
                            assertThat(part.repeatOf()).isEmpty();
                        })
                        .extracting(DenialTruth::trace)
                        .containsOnly(parts.iterator().next().trace()));
    }

    @Test
    void someSplitClaimsKeepOneNumberOfThePayer() {
        long parts = claims("SPLIT_ONE_DENIED").count();
        long numbers = claims("SPLIT_ONE_DENIED")
                .map(ClaimTruth::payerClaimNumber)
                .distinct()
                .count();

        assertThat(numbers).isBetween(parts / 2 + 1, parts - 1);
    }

    @Test
    void aCorrectionBeforeItsReversalPaysTheDenial() {
        assertThat(Stream.concat(denials("CORRECTED_AND_REVERSED"), denials("CORRECTED_THEN_REVERSED")))
                .isNotEmpty()
                .allSatisfy(denial -> {
                    assertThat(denial.outcome()).isEqualTo(TrueOutcome.PAID);
                    assertThat(denial.recoveredCents()).isPositive();
                });
    }

    @Test
    void aReversalThatNothingFollowsBecomesADenialOfWhatWasPaid() {
        assertThat(denials("PAYMENT_REVERSED")).isNotEmpty().allSatisfy(denial -> {
            ClaimTruth reversal = claim(denial.key().replace("-undecided", ""));
            assertThat(denial.deniedCents()).isEqualTo(-reversal.paidCents());
            assertThat(denial.deniedOn()).isEqualTo(reversal.paidOn().plusDays(45));
            assertThat(denial.takeback()).isTrue();
        });
    }

    @Test
    void aPendedLineIsWatchedAndThenDeniedBesideThePaidOnes() {
        List<WatchTruth> watched = SAMPLE.watchTruths(SAMPLE.lastDate()).stream()
                .filter(watch -> watch.scenario().equals("PENDED_LINE_FOR_EVER"))
                .toList();

        assertThat(watched).isNotEmpty().allSatisfy(watch -> {
            ClaimTruth claim = claim(watch.key());
            assertThat(claim.kind()).isEqualTo(ClaimKind.SETTLED);
            assertThat(claim.paidCents()).isPositive();
            assertThat(watch.cents()).isEqualTo(claim.watchedCents());
            assertThat(watch.runsOutOn()).isEqualTo(watch.since().plusDays(45)).isAfter(SAMPLE.lastDate());
            assertThat(DENIALS)
                    .extracting(DenialTruth::key)
                    .contains(watch.key() + "-undecided")
                    .doesNotContain(watch.key());
        });
    }

    @Test
    void aReasonAtZeroDollarsIsThePrimaryReasonOfTheWholeCharge() {
        assertThat(claims("ZERO_DOLLAR_REASON")).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.deniedCents()).isEqualTo(claim.chargeCents());
            assertThat(claim.primaryCarc()).isNotEqualTo("45");
        });
    }

    @Test
    void aBundledLineIsDeniedAsFarAsNoOtherLinePaysIt() {
        assertThat(claims("BUNDLED")).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.kind()).isEqualTo(ClaimKind.SETTLED);
            assertThat(claim.notes()).anySatisfy(note -> assertThat(note.carc()).isEqualTo("97"));
        });
        assertThat(claims("BUNDLED_IN_PART"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.deniedCents()).isPositive());
    }

    @Test
    void aSupplementalPaymentIsADuplicateOfTheFirst() {
        assertThat(denials("PAID_AND_SUPPLEMENTED")).isNotEmpty().allSatisfy(denial -> {
            assertThat(denial.outcome()).isEqualTo(TrueOutcome.DUPLICATE);
            assertThat(claim(denial.duplicateOf()).paidCents()).isEqualTo(denial.deniedCents());
        });
    }

    @Test
    void aDenialStaysOpenForTheLinesThatNothingAnswered() {
        assertThat(denials("LINE_ANSWERED_ALONE")).isNotEmpty().allSatisfy(denial -> {
            assertThat(denial.outcome()).isEqualTo(TrueOutcome.OPEN);
            assertThat(denial.openCents()).isLessThan(denial.deniedCents());
            assertThat(denial.recoveredCents()).isLessThanOrEqualTo(denial.deniedCents() - denial.openCents());
        });
    }

    @Test
    void aDenialUpheldByItsCarcKeepsTheFirstCause() {
        List<DenialTruth> upheld = denials("UPHELD")
                .filter(denial -> !denial.repeatOf().isEmpty())
                .filter(denial -> claim(denial.key()).primaryCarc().equals("193"))
                .toList();

        assertThat(upheld).isNotEmpty().allSatisfy(denial -> {
            DenialTruth first = denial(denial.repeatOf());
            assertThat(first.upheld()).isTrue();
            assertThat(denial.cause()).isEqualTo(first.category());
        });
    }

    @Test
    void aPayerUnderAnotherIdPaysUnderTheSameClaimNumber() {
        assertThat(claims("DRIFTED_THEN_PAID")
                        .collect(Collectors.groupingBy(ClaimTruth::payerClaimNumber))
                        .values())
                .isNotEmpty()
                .allSatisfy(answers -> assertThat(answers)
                        .hasSize(2)
                        .extracting(ClaimTruth::payerId)
                        .doesNotHaveDuplicates());
    }

    @Test
    void aDenialLeftToThePatientIsPaidWithNothingRecovered() {
        assertThat(denials("LEFT_TO_PATIENT_AT_LAST")).isNotEmpty().allSatisfy(denial -> {
            assertThat(denial.outcome()).isEqualTo(TrueOutcome.PAID);
            assertThat(denial.recoveredCents()).isZero();
            assertThat(denial.allowedToPatientCents()).isPositive();
        });
    }

    private static Stream<ClaimTruth> claims(String scenario) {
        return CLAIMS.stream().filter(claim -> claim.scenario().equals(scenario));
    }

    private static Stream<DenialTruth> denials(String scenario) {
        return DENIALS.stream().filter(denial -> denial.scenario().equals(scenario));
    }

    private static ClaimTruth claim(String key) {
        return CLAIMS.stream()
                .filter(claim -> claim.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static DenialTruth denial(String key) {
        return DENIALS.stream()
                .filter(denial -> denial.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
