package health.overturn.denials.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests where and when a practice's own rows apply, and what they outrank.
class PracticeRowsTest {
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    /// Cells as `column=text`.
    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            row.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        return row;
    }

    private static CodeTables reasons(List<Map<String, String>> rows) {
        return CodeTables.standard().withOverrides(new CodeOverrides(rows, List.of(), List.of()));
    }

    private static ReasonCode find(
            CodeTables tables, String payer, String lineOfBusiness, @Nullable LocalDate day, String group) {
        return Objects.requireNonNull(tables.bookFor(payer, lineOfBusiness, day)
                .reason(Carc.of("109"), AdjustmentGroup.of(group), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"60054, PAYER_EDIT", "60055, CREDENTIALING", "'', CREDENTIALING"})
    void aRowForAPayerAppliesToThatPayerAlone(String payer, Category category) {
        CodeTables tables = reasons(List.of(row("carc=109", "category=PAYER_EDIT", "payer=60054")));

        assertThat(find(tables, payer, "12", MAY_4, "CO").category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"12, PAYER_EDIT", "HM, CREDENTIALING", "'', CREDENTIALING"})
    void aRowForALineOfBusinessAppliesToThatLineAlone(String lineOfBusiness, Category category) {
        CodeTables tables = reasons(List.of(row("carc=109", "category=PAYER_EDIT", "line_of_business=12")));

        assertThat(find(tables, "60054", lineOfBusiness, MAY_4, "CO").category())
                .isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"PR, PAYER_EDIT", "CO, CREDENTIALING"})
    void aRowForAGroupAppliesToThatGroupAlone(String group, Category category) {
        CodeTables tables = reasons(List.of(row("carc=109", "category=PAYER_EDIT", "group=PR")));

        assertThat(find(tables, "60054", "12", MAY_4, group).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, CREDENTIALING",
        "2026-05-01, PAYER_EDIT",
        "2026-05-31, PAYER_EDIT",
        "2026-06-01, CREDENTIALING",
        ", CREDENTIALING"
    })
    void aRowAppliesFromItsFirstToItsLastDayAndToNoUnknownDay(@Nullable LocalDate day, Category category) {
        CodeTables tables = reasons(List.of(
                row("carc=109", "category=PAYER_EDIT", "effective_from=2026-05-01", "effective_to=2026-05-31")));

        assertThat(find(tables, "60054", "12", day, "CO").category()).isEqualTo(category);
    }

    @Test
    void aRowWithoutConditionsLeavesWhatTheProductKnowsOfALineOfBusiness() {
        CodeTables tables = reasons(List.of(row("carc=109", "category=PAYER_EDIT")));

        assertThat(find(tables, "60054", "12", MAY_4, "CO").tableRow()).isEqualTo("carc 109");
        assertThat(find(tables, "60054", "12", MAY_4, "CO").category()).isEqualTo(Category.PAYER_EDIT);
        assertThat(find(tables, "60054", "MB", MAY_4, "CO").category()).isEqualTo(Category.ELIGIBILITY);
    }

    @Test
    void aRowWithAConditionOutranksTheProductsRowForALineOfBusiness() {
        CodeTables tables = reasons(List.of(row("carc=109", "category=PAYER_EDIT", "payer=60054")));

        ReasonCode found = find(tables, "60054", "MB", MAY_4, "CO");

        assertThat(found.category()).isEqualTo(Category.PAYER_EDIT);
        assertThat(found.tableRow()).isEqualTo("carc 109 for 60054,,");
        assertThat(found.nextStep())
                .isEqualTo("Check for a Medicare Advantage plan, a facility stay or another Medicare contractor, then"
                        + " bill the right one");
    }

    @Test
    void ofSeveralRowsTheOneThatNamesMoreOutranksTheOthersCellByCell() {
        CodeTables tables = reasons(List.of(
                row("carc=109", "category=CONTRACT", "payer=60054", "line_of_business=12"),
                row("carc=109", "category=PAYER_EDIT", "payer=60054", "step=Call the invented payer"),
                row("carc=109", "category=CODING")));

        assertThat(find(tables, "60054", "12", MAY_4, "CO").category()).isEqualTo(Category.CONTRACT);
        assertThat(find(tables, "60054", "12", MAY_4, "CO").nextStep()).isEqualTo("Call the invented payer");
        assertThat(find(tables, "60054", "HM", MAY_4, "CO").category()).isEqualTo(Category.PAYER_EDIT);
        assertThat(find(tables, "60055", "12", MAY_4, "CO").category()).isEqualTo(Category.CODING);
    }

    @Test
    void aStepForThePatientsShareReplacesTheProductsOne() {
        CodeTables tables = reasons(List.of(row("carc=27", "group=PR", "step=Ask the invented plan")));

        ReasonCode found = Objects.requireNonNull(
                tables.bookFor("", "12", MAY_4).reason(Carc.of("27"), AdjustmentGroup.of("PR"), List.of()));

        assertThat(found.stepFor(AdjustmentGroup.of("PR"))).isEqualTo("Ask the invented plan");
    }

    @Test
    void remarksPairsAndRejectCodesHaveConditionsToo() {
        CodeTables tables = CodeTables.standard()
                .withOverrides(new CodeOverrides(
                        List.of(),
                        List.of(row("rarc=M51", "category=CONTRACT", "payer=60054")),
                        List.of(row("carc=197", "rarc=M51", "category=CODING", "line_of_business=12")),
                        List.of(row("reject=75", "category=ELIGIBILITY", "effective_from=2026-05-01"))));
        CodeBook with = tables.bookFor("60054", "12", MAY_4);
        CodeBook without = tables.bookFor("60055", "HM", MAY_4.minusDays(30));
        ReasonCode reason = Objects.requireNonNull(with.reason(Carc.of("197")));

        assertThat(Objects.requireNonNull(with.remark("M51")).category()).isEqualTo(Category.CONTRACT);
        assertThat(Objects.requireNonNull(without.remark("M51")).category()).isEqualTo(Category.CODING);
        assertThat(Objects.requireNonNull(with.pair(reason, "M51")).category()).isEqualTo(Category.CODING);
        assertThat(without.pair(reason, "M51")).isNull();
        assertThat(Objects.requireNonNull(with.reject("75")).category()).isEqualTo(Category.ELIGIBILITY);
        assertThat(Objects.requireNonNull(without.reject("75")).category()).isEqualTo(Category.AUTHORIZATION);
    }

    @Test
    void aRowOfThePracticeConfirmsADoubtfulCode() {
        CodeTables tables = reasons(List.of(row("carc=25", "payer=60054")));

        assertThat(tables.bookFor("60054", "12", MAY_4).isKnown(CodeKind.CARC, "25"))
                .isTrue();
        assertThat(tables.bookFor("60055", "12", MAY_4).isKnown(CodeKind.CARC, "25"))
                .isFalse();
    }

    @Test
    void aCodeThatOnlyAScopedRowHasIsUnknownElsewhere() {
        CodeTables tables =
                reasons(List.of(row("carc=998", "meaning=Invented", "class=DENIAL", "category=CODING", "payer=60054")));

        assertThat(tables.bookFor("60054", "12", MAY_4).reason(Carc.of("998"))).isNotNull();
        assertThat(tables.bookFor("60055", "12", MAY_4).reason(Carc.of("998"))).isNull();
    }

    @Test
    void aPayerIsFoundByItsAliasAndInAnyCaseOfLetters() {
        CodeTables tables = CodeTables.standard()
                .withOverrides(
                        new CodeOverrides(
                                List.of(row("carc=109", "category=PAYER_EDIT", "payer=alias")), List.of(), List.of()),
                        id -> id.equals("alias") ? Optional.of("Inv1") : Optional.empty());

        assertThat(find(tables, "INV1", "12", MAY_4, "CO").category()).isEqualTo(Category.PAYER_EDIT);
    }

    @Test
    void rowsThatContradictEachOtherNeverStopALookUp() {
        CodeTables tables = reasons(
                List.of(row("carc=109", "class=INFO", "category="), row("carc=109", "class=DENIAL", "payer=60054")));

        assertThat(find(tables, "60054", "12", MAY_4, "CO").codeClass()).isEqualTo(CodeClass.DENIAL);
        assertThat(find(tables, "60054", "12", MAY_4, "CO").categoryOrUnmapped())
                .isEqualTo(Category.UNMAPPED);
    }

    @Test
    void everyFaultyConditionIsReportedWithItsRowAndColumn() {
        CodeOverrides overrides = new CodeOverrides(
                List.of(
                        row("carc=109", "payer=NOBODY", "line_of_business=QQ", "group=XX", "effective_from=soon"),
                        row("carc=50", "effective_from=2026-05-02", "effective_to=2026-05-01"),
                        row("carc=50", "payer=*", "line_of_business=*", "group=*", "effective_to=3026-05-01")),
                List.of(),
                List.of());

        assertThatThrownBy(() -> CodeTables.standard().withOverrides(overrides, id -> Optional.empty()))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidCsvTableException.class))
                .extracting(InvalidCsvTableException::errors, InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "carc override 1 (109), effective_from: must be a day from 1990-01-01 to 2199-12-31, or empty;"
                                + " got \"soon\"",
                        "carc override 1 (109), payer: must be an id or alias of a payer in the settings, * or empty;"
                                + " got \"NOBODY\"",
                        "carc override 1 (109), line_of_business: must be one of 09, 10, 11, 12, 13, 14, 15, 16, 17, AM,"
                                + " BL, CH, CI, DS, FI, HM, LM, MA, MB, MC, OF, TV, VA, WC, ZZ, or empty; got \"QQ\"",
                        "carc override 1 (109), group: must be one of CO, CR, OA, PI, PR, or empty; got \"XX\"",
                        "carc override 2 (50), effective_to: must be on or after 2026-05-02; got \"2026-05-01\"",
                        "carc override 3 (50), effective_to: must be a day from 1990-01-01 to 2199-12-31, or empty; got"
                                + " \"3026-05-01\"");
    }
}
