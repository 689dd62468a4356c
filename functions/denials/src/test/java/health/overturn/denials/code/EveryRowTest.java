package health.overturn.denials.code;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvIndex;
import health.overturn.denials.csv.CsvRow;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests that every row of every table is valid and decides where it should.
class EveryRowTest {
    private static final CodeTables TABLES = CodeTables.standard();
    private static final String STEP = "[A-Z].{4,}[^.]";

    static Stream<CsvIndex> tablesWithOneRowForEachCode() {
        return Stream.of(CodeFiles.carc(), CodeFiles.rarc(), CodeFiles.ncpdp());
    }

    private static Stream<CsvRow> rows(CsvIndex file) {
        return file.keys().stream().flatMap(key -> file.rows(key).stream());
    }

    static Stream<CsvRow> reasons() {
        return rows(CodeFiles.carc());
    }

    static Stream<CsvRow> remarks() {
        return rows(CodeFiles.rarc());
    }

    static Stream<CsvRow> linesOfBusiness() {
        return rows(CodeFiles.linesOfBusiness());
    }

    @ParameterizedTest
    @MethodSource("tablesWithOneRowForEachCode")
    void aCodeHasOneRow(CsvIndex file) {
        assertThat(file.keys()).allSatisfy(key -> assertThat(file.rows(key)).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aReasonIsFoundUnderEveryGroupAndNamesWhatItsClassNeeds(CsvRow row) {
        CsvErrors errors = new CsvErrors();
        ReasonCode reason = new CodeRowParser(errors).parseReason(row, "carc " + row.text("carc"));

        errors.throwIfAny();
        assertThat(reason.code()).matches("[1-9][0-9]{0,2}|[ABDPWY][1-9][0-9]?|A0");
        for (String group : List.of("CO", "PR", "OA", "PI", "CR", "ZZ")) {
            assertThat(TABLES.bookFor("", "", null)
                            .reason(Carc.of(reason.code()), AdjustmentGroup.of(group), List.of()))
                    .isEqualTo(reason);
        }
        boolean mayDeny =
                List.of(CodeClass.DENIAL, CodeClass.REVIEW, CodeClass.CONTRACT).contains(reason.codeClass());
        assertThat(reason.category() != null).isEqualTo(mayDeny);
        if (mayDeny) {
            assertThat(reason.stepFor(AdjustmentGroup.of("CO"))).matches(STEP);
            assertThat(reason.stepFor(AdjustmentGroup.of("PR"))).matches(STEP);
        }
    }

    @ParameterizedTest
    @MethodSource("remarks")
    void aRemarkIsFoundAndHasACategoryOrADisposition(CsvRow row) {
        CsvErrors errors = new CsvErrors();
        RemarkCode remark = new CodeRowParser(errors).parseRemark(row);

        errors.throwIfAny();
        assertThat(remark.code()).matches("M[1-9][0-9]{0,2}|MA[0-9]{2,3}|N[1-9][0-9]{0,3}");
        assertThat(TABLES.remark(remark.code())).isEqualTo(remark);
        assertThat(remark.category() != null || remark.disposition() != null).isTrue();
        assertThat(remark.category()).isNotEqualTo(Category.UNMAPPED);
        if (remark.category() != null) {
            assertThat(remark.nextStep()).matches(STEP);
        }
        if (remark.disposition() == Disposition.INFORMATION) {
            assertThat(remark.category()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("linesOfBusiness")
    void aRowForALineOfBusinessDecidesWhereItsConditionsHold(CsvRow row) {
        Carc carc = Carc.of(row.text("carc"));
        String group = row.text("group").isEmpty() ? "OA" : row.text("group");
        List<String> remarks = row.text("rarc").isEmpty() ? List.of() : List.of("N1", row.text("rarc"));

        ReasonCode found = Objects.requireNonNull(TABLES.bookFor("", row.text("line_of_business"), null)
                .reason(carc, AdjustmentGroup.of(group), remarks));

        assertThat(found.tableRow())
                .isEqualTo("carc-lob " + carc + "," + row.text("line_of_business") + "," + row.text("group") + ","
                        + row.text("rarc"));
        assertThat(found.stepFor(AdjustmentGroup.of(group))).isEqualTo(row.text("step"));
        assertThat(found.confidence().name()).isEqualTo(row.text("confidence"));
        assertThat(row.text("class")).isIn("", found.codeClass().name());
        assertThat(row.text("category")).isIn("", found.categoryOrUnmapped().name());
    }

    @ParameterizedTest
    @MethodSource("linesOfBusiness")
    void aRowForALineOfBusinessNamesAKnownCodeLineGroupAndRemark(CsvRow row) {
        assertThat(TABLES.reason(Carc.of(row.text("carc")))).isNotNull();
        assertThat(LinesOfBusiness.ALL).contains(row.text("line_of_business"));
        assertThat(row.text("group")).isIn("", "CO", "PR", "OA", "PI", "CR");
        assertThat(row.text("rarc").isEmpty() || TABLES.remark(row.text("rarc")) != null)
                .isTrue();
        assertThat(row.text("source")).isNotEmpty();
        assertThat(row.text("step")).matches(STEP);
    }

    @Test
    void everyPairIsFoundAndNamesKnownCodes() {
        assertThat(rows(CodeFiles.pairs())).allSatisfy(row -> {
            ReasonCode reason = Objects.requireNonNull(TABLES.reason(Carc.of(row.text("carc"))));
            if (row.text("rarc").equals("*")) {
                assertThat(TABLES.remarkDecides(reason)).isTrue();
            } else {
                assertThat(TABLES.pair(reason, row.text("rarc")))
                        .isEqualTo(new CodePair(
                                reason.code(),
                                row.text("rarc"),
                                Category.valueOf(row.text("category")),
                                "carc-rarc " + reason.code() + "," + row.text("rarc"),
                                false));
                assertThat(TABLES.remark(row.text("rarc"))).isNotNull();
            }
        });
    }

    @Test
    void everyRejectCodeIsFoundWithItsStep() {
        assertThat(TABLES.rejects())
                .allSatisfy(reject -> assertThat(reject.nextStep()).matches(STEP))
                .allSatisfy(reject -> assertThat(TABLES.bookFor("", "", null).reject(reject.code()))
                        .isSameAs(reject));
    }

    @Test
    void everyClassCategoryAndDispositionOccurs() {
        assertThat(TABLES.reasons()).extracting(ReasonCode::codeClass).contains(CodeClass.values());
        assertThat(TABLES.reasons()).extracting(ReasonCode::categoryOrUnmapped).contains(Category.values());
        assertThat(TABLES.remarks()).extracting(RemarkCode::disposition).contains(Disposition.values());
    }

    @Test
    void exactlyTheCodesThatMeanNothingWithoutTheirRemarkAreMute() {
        CodeBook book = TABLES.bookFor("", "", null);

        assertThat(TABLES.reasons())
                .filteredOn(book::isMuteWithoutRemark)
                .extracting(ReasonCode::code)
                .containsExactlyInAnyOrder("16", "96", "A1", "P1", "125", "162");
    }
}
