package health.overturn.sample.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPatterns;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.TrueOutcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Sample SAMPLE =
            Sample.of(SampleSpec.of(1).claims(19_000).denialPercent(40));
    private static final List<ClaimTruth> CLAIMS = SAMPLE.files().stream()
            .flatMap(file -> file.truth().each().stream())
            .toList();
    private static final List<DenialTruth> DENIALS = SAMPLE.denialTruths(LocalDate.of(2026, 12, 31));

    @Test
    void everyScenarioOccurs() {
        Set<String> names = CLAIMS.stream().map(ClaimTruth::scenario).collect(Collectors.toSet());

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scenario.values()).map(Scenario::name).toList());
    }

    @Test
    void everyDenialInAFileHasAnOutcome() {
        Set<String> denied = CLAIMS.stream()
                .filter(claim -> claim.kind() == ClaimKind.DENIED)
                .map(ClaimTruth::key)
                .collect(Collectors.toSet());

        assertThat(DENIALS.stream().filter(denial -> !denial.key().endsWith("-undecided")))
                .extracting(DenialTruth::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(denied);
    }

    @Test
    void everyOutcomeOccurs() {
        assertThat(DENIALS.stream().map(DenialTruth::outcome).distinct())
                .containsExactlyInAnyOrder(TrueOutcome.values());
    }

    @Test
    void everyReasonThatPayersGiveOccurs() {
        Set<String> reasons = CLAIMS.stream().map(ClaimTruth::primaryCarc).collect(Collectors.toSet());

        assertThat(reasons)
                .containsAll(
                        DenialPatterns.ALL.stream().map(DenialPattern::carc).toList())
                .contains("45", "18", "");
    }

    @Test
    void deniedAmountsRangeFromTwentyToFiveThousandDollars() {
        List<Long> cents =
                DENIALS.stream().map(DenialTruth::deniedCents).sorted().toList();

        assertThat(cents.get(cents.size() / 50)).isLessThan(3_000);
        assertThat(cents.get(cents.size() * 98 / 100)).isBetween(300_000L, 900_000L);
    }

    @Test
    void claimsOfDifferentDaysShareAccountNumbers() {
        long numbers = CLAIMS.stream()
                .filter(claim -> claim.scenario().equals("PAID"))
                .map(ClaimTruth::claimNumber)
                .distinct()
                .count();
        long claims =
                CLAIMS.stream().filter(claim -> claim.scenario().equals("PAID")).count();

        assertThat(numbers).isLessThan(claims * 95 / 100);
    }
}
