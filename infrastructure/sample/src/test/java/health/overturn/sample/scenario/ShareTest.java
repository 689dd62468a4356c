package health.overturn.sample.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.ClaimTruth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shares of the shapes that payers send, in a sample with the usual 12 % of denied claims.
class ShareTest {
    private static final int CLAIMS = 40_000;
    private static final Map<String, Set<String>> CLAIMS_BY_SCENARIO =
            Sample.of(SampleSpec.of(3).claims(CLAIMS).weeks(16)).files().stream()
                    .flatMap(file -> file.truth().each().stream())
                    .collect(Collectors.groupingBy(
                            ClaimTruth::scenario,
                            TreeMap::new,
                            Collectors.mapping(ShareTest::claim, Collectors.toCollection(TreeSet::new))));

    @ParameterizedTest
    @CsvSource({
        "SPLIT_ONE_DENIED SPLIT_BOTH_DENIED SPLIT_ONE_PAID_LATER SPLIT_PAID_APART",
        "REVERSED_AND_PAID REVERSED_THEN_PAID REVERSED_AND_DENIED CORRECTED_AND_REVERSED CORRECTED_THEN_REVERSED",
        "TAKEN_BACK TAKEN_BACK_LATER RESOLUTION_REVERSED RESOLUTION_REVERSED_AND_DENIED",
        "PAYMENT_REVERSED PAYMENT_REVERSED_LONG_THEN_PAID REVERSED REVERSED_LONG_THEN_PAID",
        "PENDED_LINE_THEN_PAID PENDED_LINE_FOR_EVER PENDED_LINE_THEN_DENIED",
        "PENDED_BY_STATUS_FOR_EVER PENDED_FOR_EVER PENDED_LONG_THEN_PAID PENDED_THEN_PAID",
        "ZERO_DOLLAR_REASON ZERO_DOLLAR_REASON_THEN_PAID",
        "CONTRACTUAL_BESIDE_DENIAL",
        "BUNDLED BUNDLED_IN_PART BUNDLED_AND_DENIED",
        "PAID_AND_SUPPLEMENTED",
        "PHARMACY_REJECT PHARMACY_REJECT_THEN_PAID",
        "DRIFTED_THEN_PAID DRIFTED_THEN_DENIED",
        "UPHELD UPHELD_THEN_PAID",
        "LINE_ANSWERED_ALONE LINES_ANSWERED_ONE_AFTER_ANOTHER",
        "LEFT_TO_PATIENT_AT_LAST"
    })
    void everyShapeHasARealisticShare(String scenarios) {
        int claims = Arrays.stream(scenarios.split(" "))
                .map(scenario -> CLAIMS_BY_SCENARIO.getOrDefault(scenario, Set.of()))
                .mapToInt(Set::size)
                .sum();

        assertThat(claims * 1_000 / CLAIMS).as("per thousand claims").isBetween(3, 20);
    }

    /// The answers of one scenario share the beginning of the payer's claim number.
    private static String claim(ClaimTruth truth) {
        return truth.payerClaimNumber().substring(0, 8);
    }
}
