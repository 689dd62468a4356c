package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {
    @Test
    void everyElementOfAClaimIsRead() {
        ClaimPayment claim = ReadFile.of(RemittanceText.valid()).claim();

        assertThat(claim.ordinal()).isEqualTo(1);
        assertThat(claim.claimNumber()).isEqualTo(ProtectedText.of("ACCOUNT1"));
        assertThat(claim.status()).isEqualTo(ClaimStatusCode.of("1"));
        assertThat(claim.charge()).isEqualTo(Money.ofCents(10_000));
        assertThat(claim.paid()).isEqualTo(Money.ofCents(8_000));
        assertThat(claim.patientResponsibility()).isEqualTo(Money.ofCents(500));
        assertThat(claim.filingIndicator()).isEqualTo("12");
        assertThat(claim.payerClaimNumber()).isEqualTo(ProtectedText.of("ICN1"));
        assertThat(claim.facilityCode()).isEqualTo("11");
        assertThat(claim.frequencyCode()).isEqualTo("1");
        assertThat(claim.patient())
                .isEqualTo(
                        new Person(ProtectedText.of("TESTER"), ProtectedText.of("TERRY"), ProtectedText.of("MEMBER1")));
        assertThat(claim.renderingProvider()).isEqualTo("1234567893");
        assertThat(claim.statementFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void everyElementOfALineIsRead() {
        ServiceLine line = ReadFile.of(RemittanceText.valid()).line();

        assertThat(line.procedure()).isEqualTo(new Procedure("HC", "H0004", List.of()));
        assertThat(line.charge()).isEqualTo(Money.ofCents(10_000));
        assertThat(line.paid()).isEqualTo(Money.ofCents(8_000));
        assertThat(line.paidUnits()).isEqualTo(BigDecimal.valueOf(4));
        assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(line.allowed()).isEqualTo(Money.ofCents(8_500));
        assertThat(line.adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentGroup.of("CO"), Carc.of("45"), Money.ofCents(1_500), 20),
                        new Adjustment(AdjustmentGroup.of("PR"), Carc.of("2"), Money.ofCents(500), 21));
        assertThat(line.remarkCodes()).containsExactly("N130");
        assertThat(line.references()).containsExactly(new Reference("6R", ProtectedText.of("LINE1")));
    }

    @Test
    void allSixTripletsOfACasAreRead() {
        ReadFile read = ReadFile.of(RemittanceText.withLine(
                "SVC*HC:H0004*100*80", "CAS*CO*45*1**96*2*1*97*3**16*4**50*5**29*5", "DTM*472*20260201"));

        assertThat(read.line().adjustments())
                .extracting(adjustment -> adjustment.reason().text())
                .containsExactly("45", "96", "97", "16", "50", "29");
        assertThat(read.line().adjustments())
                .extracting(adjustment -> adjustment.amount().cents())
                .containsExactly(100L, 200L, 300L, 400L, 500L, 500L);
    }

    @Test
    void aReasonWithoutAnAmountIsReadAsOne() {
        ReadFile read = ReadFile.of(
                RemittanceText.withLine("SVC*HC:H0004*100*80", "CAS*CO*45*20**96**1*97*0**16*x", "DTM*472*20260201"));

        assertThat(read.line().adjustments())
                .extracting(adjustment -> adjustment.reason().text(), Adjustment::amount, Adjustment::amountMissing)
                .containsExactly(
                        tuple("45", Money.ofCents(2_000), false),
                        tuple("96", Money.ZERO, true),
                        tuple("97", Money.ZERO, false),
                        tuple("16", Money.ZERO, true));
    }

    @Test
    void aClaimWithoutLinesHasItsOwnAdjustments() {
        ReadFile read = ReadFile.of(RemittanceText.file(
                "0", "CLP*ACCOUNT1*1*100*0**MC*ICN1", "CAS*CO*29*100", "NM1*QC*1*TESTER*TERRY****MI*MEMBER1"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claim().lines()).isEmpty();
        assertThat(read.claim().adjustments()).extracting(Adjustment::reason).containsExactly(Carc.of("29"));
    }

    @Test
    void remarkCodesOfMiaAndMoaAreReadInOrder() {
        ReadFile outpatient = ReadFile.of(RemittanceText.replacing("~DTM*232", "~MOA***MA01*MA130*N1~DTM*232")
                .replace("SE*23*", "SE*24*"));
        ReadFile inpatient =
                ReadFile.of(RemittanceText.replacing("~DTM*232", "~MIA*0****MA01***************N1*N2*N3*N4~DTM*232")
                        .replace("SE*23*", "SE*24*"));

        assertThat(outpatient.problems()).isEmpty();
        assertThat(outpatient.claim().remarkCodes()).containsExactly("MA01", "MA130", "N1");
        assertThat(inpatient.problems()).isEmpty();
        assertThat(inpatient.claim().remarkCodes()).containsExactly("MA01", "N1", "N2", "N3", "N4");
    }

    @Test
    void everyRemarkCodeAndEveryRejectCodeOfALineIsRead() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("~LQ*HE*N130", "~LQ*HE*N130~LQ*HE*M15~LQ*RX*70")
                .replace("SE*23*", "SE*25*"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.line().remarkCodes()).containsExactly("N130", "M15", "RX70");
    }

    @Test
    void linesAfterAShortClpDoNotGoToTheClaimBeforeIt() {
        List<String> segments = new ArrayList<>(RemittanceText.CLAIM);
        segments.addAll(List.of("CLP*ACCOUNT2", "SVC*HC:T1017*50*50", "DTM*472*20260202"));

        ReadFile read = ReadFile.of(RemittanceText.file("130", segments));

        assertThat(read.claims()).hasSize(2);
        assertThat(read.claims().getFirst().lines()).hasSize(1);
        assertThat(read.claims().getLast().lines())
                .extracting(line -> line.procedure().code())
                .containsExactly("T1017");
        assertThat(read.codes()).contains(ProblemCode.ELEMENT_MISSING);
    }

    @Test
    void aClaimWithoutAPaymentIsPaidWhatItsLinesAre() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("*1*100*80*5*", "*1*100**5*"));

        assertThat(read.claim().paid()).isEqualTo(Money.ofCents(8000));
        assertThat(read.codes()).containsExactly(ProblemCode.ELEMENT_MISSING);
    }

    @Test
    void modifiersGluedToTheCodeAreSplitOff() {
        assertThat(procedure("HC:H0004HQGT")).isEqualTo(new Procedure("HC", "H0004", List.of("HQ", "GT")));
        assertThat(procedure("HC:H0004:HQ:GT")).isEqualTo(new Procedure("HC", "H0004", List.of("HQ", "GT")));
    }

    @Test
    void anyProcedureQualifierIsAccepted() {
        assertThat(procedure("NU:0905")).isEqualTo(new Procedure("NU", "0905", List.of()));
        assertThat(procedure("N4:00000000000")).isEqualTo(new Procedure("N4", "00000000000", List.of()));
        assertThat(procedure("ZZ:ANYTHING")).isEqualTo(new Procedure("ZZ", "ANYTHING", List.of()));
    }

    @Test
    void aChangedProcedureKeepsWhatWasSubmitted() {
        ServiceLine line = ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*100*80*0914*4*HC:H0005:HQ*6"))
                .line();

        assertThat(line.revenueCode()).isEqualTo("0914");
        assertThat(line.submittedProcedure()).isEqualTo(new Procedure("HC", "H0005", List.of("HQ")));
        assertThat(line.submittedUnits()).isEqualTo(BigDecimal.valueOf(6));
    }

    @Test
    void blankUnitsAreOneAndDecimalsAreKept() {
        assertThat(ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*100*80"))
                        .line()
                        .paidUnits())
                .isEqualTo(BigDecimal.ONE);
        assertThat(ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*100*80**1.50"))
                        .line()
                        .paidUnits())
                .isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void aLineMayHaveASpanOfDaysOrNoDate() {
        ServiceLine span = ReadFile.of(
                        RemittanceText.withLine("SVC*HC:H0004*100*80", "DTM*150*20260201", "DTM*151*20260204"))
                .line();

        assertThat(span.serviceFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(span.serviceTo()).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*100*80"))
                        .line()
                        .serviceFrom())
                .isNull();
    }

    private static Procedure procedure(String composite) {
        return ReadFile.of(RemittanceText.withLine("SVC*" + composite + "*100*80"))
                .line()
                .procedure();
    }
}
