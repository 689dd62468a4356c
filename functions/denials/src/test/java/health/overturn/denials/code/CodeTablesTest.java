package health.overturn.denials.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.remittance.Carc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the anchors of the standard tables, and that a practice's rows are checked as a whole.
class CodeTablesTest {
    private static final CodeTables STANDARD = CodeTables.standard();

    private static CodeTables withReason(Map<String, String> row) {
        return STANDARD.withOverrides(new CodeOverrides(List.of(row), List.of(), List.of()));
    }

    @Test
    void theTablesTellTheirDateAndSource() {
        assertThat(CodeTables.date()).isEqualTo("2026-08-17");
        assertThat(CodeTables.source())
                .isEqualTo(
                        "The code tables hold the CARC and RARC lists of X12 as of 2026-08-17 and common NCPDP reject"
                                + " codes, in our own words; nobody certified has reviewed them.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, PATIENT,",
        "15, DENIAL, AUTHORIZATION",
        "16, DENIAL, UNMAPPED",
        "18, DENIAL, FOLLOW_UP",
        "22, DENIAL, ELIGIBILITY",
        "23, COB,",
        "29, DENIAL, FOLLOW_UP",
        "45, CONTRACT, CONTRACT",
        "50, DENIAL, DOCUMENTATION",
        "97, DENIAL, CODING",
        "104, INFO,",
        "133, PENDING,",
        "237, STATUTORY,",
        "197, DENIAL, AUTHORIZATION",
        "B7, DENIAL, CREDENTIALING"
    })
    void aWellKnownReasonHasItsClassAndCategory(String carc, CodeClass codeClass, @Nullable Category category) {
        ReasonCode row = Objects.requireNonNull(STANDARD.reason(Carc.of(carc)));

        assertThat(row.codeClass()).isEqualTo(codeClass);
        assertThat(row.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "M11, ELIGIBILITY, BILL_OTHER_PAYER",
        "M51, CODING,",
        "M62, AUTHORIZATION,",
        "M127, DOCUMENTATION,",
        "MA04, ELIGIBILITY,",
        "MA130,, NEW_CLAIM_ONLY",
        "N382, REGISTRATION,",
        "N522, FOLLOW_UP,",
        "N781,, NOT_TO_PATIENT",
        "N570, CREDENTIALING,"
    })
    void aWellKnownRemarkHasItsCategoryOrDisposition(
            String rarc, @Nullable Category category, @Nullable Disposition disposition) {
        RemarkCode row = Objects.requireNonNull(STANDARD.remark(rarc));

        assertThat(row.category()).isEqualTo(category);
        assertThat(row.disposition()).isEqualTo(disposition);
    }

    @Test
    void anOverrideChangesTheCellsThatItNamesAndKeepsTheOthers() {
        @Nullable ReasonCode row = withReason(Map.of("carc", "96", "category", "ELIGIBILITY", "preventable", "no"))
                .reason(Carc.of("96"));

        assertThat(row)
                .isEqualTo(new ReasonCode(
                        Carc.of("96"),
                        CodeStatus.CURRENT,
                        "The charge is not covered; the remark code says why",
                        CodeClass.DENIAL,
                        Category.ELIGIBILITY,
                        null,
                        false,
                        false,
                        "Read the remark code and tell a benefit limit from a coding fault, then correct or appeal",
                        "Read the remark code and correct or appeal first; bill the patient only where plan and law allow"
                                + " it",
                        CodeConfidence.HIGH,
                        "carc 96"));
    }

    @Test
    void anOverrideAddsAnUnknownCode() {
        Map<String, String> row =
                Map.of("carc", "998", "meaning", "Invented", "class", "DENIAL", "category", "CREDENTIALING");

        assertThat(withReason(row).reason(Carc.of("998"))).isNotNull();
        assertThat(STANDARD.reason(Carc.of("998"))).isNull();
    }

    @Test
    void everyErrorOfAnOverrideIsReportedAtOnce() {
        CodeOverrides overrides = new CodeOverrides(
                List.of(
                        Map.of("carc", "96", "category", "ELIGIBLE", "colour", "red"),
                        Map.of("carc", "998", "class", "DENIAL")),
                List.of(Map.of("rarc", "MA130", "disposition", "CALL", "group", "CO")),
                List.of(Map.of("carc", "997", "rarc", "M62", "category", "REMARK")));

        assertThatThrownBy(() -> STANDARD.withOverrides(overrides))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidCsvTableException.class))
                .extracting(InvalidCsvTableException::errors, InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "carc override 1 (96): unknown column \"colour\"; allowed: carc, status, meaning, class,"
                                + " category, cluster, preventable, records, step, patient_step, confidence, payer,"
                                + " line_of_business, group, effective_from, effective_to",
                        "carc override 1 (96), category: must be one of REGISTRATION, ELIGIBILITY, AUTHORIZATION, CODING,"
                                + " DOCUMENTATION, PAYER_EDIT, FOLLOW_UP, CONTRACT, CREDENTIALING, UNMAPPED; got"
                                + " \"ELIGIBLE\"",
                        "carc override 2 (998), category: is required, because the class DENIAL may deny",
                        "carc override 2 (998), meaning: is required",
                        "rarc override 1 (MA130): unknown column \"group\"; allowed: rarc, status, meaning, category,"
                                + " disposition, records, step, confidence, payer, line_of_business, effective_from,"
                                + " effective_to",
                        "rarc override 1 (MA130), disposition: must be one of INFORMATION, APPEAL_ALLOWED, NO_APPEAL,"
                                + " NEW_CLAIM_ONLY, NEW_CLAIM, RESUBMIT_ONLY, DO_NOT_RESUBMIT, APPEAL_ONLY, WAIT,"
                                + " REOPENING, PEER_TO_PEER, SPLIT_CLAIM, BILL_OTHER_PAYER, NOT_TO_PATIENT, TO_PATIENT,"
                                + " REFUND_PATIENT, OPEN_NEGOTIATION; got \"CALL\"",
                        "carc-rarc override 1 (997,M62), category: must be a category, because only the remark code *"
                                + " may say REMARK; got \"REMARK\"",
                        "carc-rarc override 1 (997,M62), carc: must be a reason code of the table; got \"997\"");
    }
}
