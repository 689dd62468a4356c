package health.overturn.denials.code;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBookTest {
    private static final String PLAIN_PPO = "12";

    private static CodeBook book(String lineOfBusiness) {
        return CodeTables.standard().bookFor("60054", lineOfBusiness, null);
    }

    private static ReasonCode reason(String lineOfBusiness, String carc, String group, String... remarks) {
        return Objects.requireNonNull(
                book(lineOfBusiness).reason(Carc.of(carc), AdjustmentGroup.of(group), List.of(remarks)));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 24, CO, REVIEW, CONTRACT, MEDIUM, carc 24",
        "MA, 24, CO, DENIAL, ELIGIBILITY, HIGH, 'carc-lob 24,MA,,'",
        "HM, 24, CO, REVIEW, CONTRACT, MEDIUM, 'carc-lob 24,HM,,'",
        "AM, 119, CO, DENIAL, ELIGIBILITY, MEDIUM, 'carc-lob 119,AM,,'"
    })
    void theLineOfBusinessDecidesAboutAReason(
            String lineOfBusiness,
            String carc,
            String group,
            CodeClass codeClass,
            Category category,
            CodeConfidence confidence,
            String tableRow) {
        ReasonCode row = reason(lineOfBusiness, carc, group);

        assertThat(row.codeClass()).isEqualTo(codeClass);
        assertThat(row.category()).isEqualTo(category);
        assertThat(row.confidence()).isEqualTo(confidence);
        assertThat(row.tableRow()).isEqualTo(tableRow);
    }

    @Test
    void ofSeveralRowsTheOneWithTheMostConditionsDecides() {
        assertThat(reason("MB", "109", "CO").tableRow()).isEqualTo("carc-lob 109,MB,,");
        assertThat(reason("MB", "109", "CO", "N1", "N538").tableRow()).isEqualTo("carc-lob 109,MB,,N538");
        assertThat(reason("MB", "31", "CO").tableRow()).isEqualTo("carc-lob 31,MB,,");
        assertThat(reason("MB", "31", "PR").tableRow()).isEqualTo("carc-lob 31,MB,PR,");
    }

    @Test
    void aRowForAGroupLeavesTheOtherGroupsAsTheyAre() {
        assertThat(reason("MC", "29", "PR").stepFor(AdjustmentGroup.of("PR")))
                .isEqualTo(
                        "Find proof of timely filing or a state exception and appeal; the patient may not be billed");
        assertThat(reason("MC", "29", "CO").tableRow()).isEqualTo("carc 29");
    }

    @Test
    void aStepForALineOfBusinessHoldsForThePatientsShareToo() {
        assertThat(reason("WC", "50", "PR").stepFor(AdjustmentGroup.of("PR")))
                .isEqualTo("Answer the utilization review with the records; the injured worker may not be billed");
    }

    @Test
    void thePatientsShareHasAStepOfItsOwn() {
        ReasonCode row = reason(PLAIN_PPO, "27", "PR");

        assertThat(row.stepFor(AdjustmentGroup.of("CO")))
                .isEqualTo("Verify the end of coverage and find the new coverage, then bill it");
        assertThat(row.stepFor(AdjustmentGroup.of("PR")))
                .isEqualTo("Find the new or reinstated coverage and bill it; bill the patient only if none is found");
    }

    @ParameterizedTest
    @CsvSource({"MB, false", "mb, false", "MA, true", "12, true", "'', true", "LUNCH, true"})
    void onlyMedicarePartBTakesNoCorrectedClaims(String lineOfBusiness, boolean takesThem) {
        assertThat(book(lineOfBusiness).takesCorrectedClaims()).isEqualTo(takesThem);
    }

    @Test
    void leadingZerosAndLowerCaseDoNotMatter() {
        CodeBook book = book(PLAIN_PPO);

        assertThat(book.reason(Carc.of("045"))).isSameAs(book.reason(Carc.of("45")));
        assertThat(book.reason(Carc.of("b7"))).isSameAs(book.reason(Carc.of("B7")));
        assertThat(book.remark("ma130")).isSameAs(book.remark("MA130"));
        assertThat(book.reject("7")).isSameAs(book.reject("07"));
        assertThat(book.reject("ag")).isSameAs(book.reject("AG"));
    }

    @Test
    void aCodeThatNoTableHasIsNotKnownAndADoubtfulOneNeither() {
        CodeBook book = book(PLAIN_PPO);

        assertThat(book.isKnown(CodeKind.CARC, "997")).isFalse();
        assertThat(book.isKnown(CodeKind.CARC, "25")).isFalse();
        assertThat(book.isKnown(CodeKind.CARC, "45")).isTrue();
        assertThat(book.isKnown(CodeKind.RARC, "N9998")).isFalse();
        assertThat(book.isKnown(CodeKind.RARC, "MA130")).isTrue();
        assertThat(book.isKnown(CodeKind.NCPDP, "998")).isFalse();
        assertThat(book.isKnown(CodeKind.NCPDP, "75")).isTrue();
        assertThat(book.isKnown(CodeKind.GROUP, "XX")).isFalse();
        assertThat(book.isKnown(CodeKind.GROUP, "PI")).isTrue();
    }

    @Test
    void aBookIsMadeOnceForEachLineOfBusiness() {
        assertThat(book("MB")).isSameAs(CodeTables.standard().bookFor("OTHER", "MB", null));
        assertThat(book("LUNCH")).isSameAs(book(""));
    }
}
