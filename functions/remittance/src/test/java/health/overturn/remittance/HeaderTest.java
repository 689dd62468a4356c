package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {
    @Test
    void theHeaderNamesPaymentPayerAndPayee() {
        Transaction transaction = ReadFile.of(RemittanceText.valid()).transaction();

        assertThat(transaction.controlNumber()).isEqualTo("0001");
        assertThat(transaction.handling()).isEqualTo("I");
        assertThat(transaction.amount()).isEqualTo(Money.ofCents(8_000));
        assertThat(transaction.method()).isEqualTo("CHK");
        assertThat(transaction.paymentDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(transaction.productionDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(transaction.trace()).isEqualTo("TRACE0001");
        assertThat(transaction.originator()).isEqualTo("1999888777");
        assertThat(transaction.payer()).isEqualTo(new Payer("PAYER1", "INVENTED HEALTH"));
        assertThat(transaction.payee()).isEqualTo(new Payee("INVENTED CLINIC", "1234567893", "999000111"));
    }

    @Test
    void thePayersIdIsTheBestIdSent() {
        String secondId = RemittanceText.replacing("~PER*BL", "~REF*2U*PAYER9~PER*BL");
        String traceOnly = RemittanceText.replacing("*XV*PAYER1", "");
        String senderOnly = RemittanceText.replacing("*XV*PAYER1", "").replace("*1999888777", "");

        assertThat(payerOf(secondId)).isEqualTo("PAYER9");
        assertThat(payerOf(traceOnly)).isEqualTo("999888777");
        assertThat(payerOf(senderOnly)).isEqualTo("INVENTEDPAYER");
    }

    @Test
    void aZeroPaymentIsARemittanceLikeAnyOther() {
        ReadFile read = ReadFile.of(RemittanceText.file(
                        "0", "CLP*ACCOUNT1*4*100*0**12*ICN1", "CAS*CO*29*100", "NM1*QC*1*TESTER*TERRY****MI*MEMBER1")
                .replace("BPR*I*0*C*CHK", "BPR*H*0*C*NON"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().handling()).isEqualTo("H");
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void aDebitIsNegative() {
        ReadFile read = ReadFile.of(RemittanceText.file(
                        "80",
                        "CLP*ACCOUNT1*22*-100*-80*-20*12*ICN1",
                        "CAS*PR*2*-20",
                        "NM1*QC*1*TESTER*TERRY****MI*MEMBER1")
                .replace("BPR*I*80*C", "BPR*I*80*D"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().amount()).isEqualTo(Money.ofCents(-8_000));
        assertThat(read.end().balanced()).isTrue();
    }

    @Test
    void aSecondPayerIsFlaggedAndTheFirstIsKept() {
        ReadFile inHeader = ReadFile.of(RemittanceText.replacing("~N1*PE", "~N1*PR*REBUILT HEALTH*XV*PAYER2~N1*PE"));
        List<String> amongClaims = new ArrayList<>(RemittanceText.CLAIM);
        amongClaims.addAll(List.of("N1*PR*REBUILT HEALTH", "N3*1 PLAZA", "LX*2"));
        amongClaims.addAll(RemittanceText.CLAIM);
        ReadFile amidClaims = ReadFile.of(RemittanceText.file("160", amongClaims));

        assertThat(inHeader.transaction().payer()).isEqualTo(new Payer("PAYER1", "INVENTED HEALTH"));
        assertThat(inHeader.codes()).contains(ProblemCode.SEGMENT_REPEATED);
        assertThat(amidClaims.claims()).hasSize(2);
        assertThat(amidClaims.end().balanced()).isTrue();
        assertThat(amidClaims.codes()).contains(ProblemCode.SEGMENT_ORDER);
        assertThat(amidClaims.summary().status()).isEqualTo(FileStatus.READ);
    }

    @Test
    void anLxBetweenTheLinesOfAClaimLosesNoLine() {
        List<String> segments = new ArrayList<>(List.of(
                "CLP*ACCOUNT1*1*100*80*20*12*ICN1*11*1", "NM1*QC*1*TESTER*TERRY****MI*MEMBER1", "SVC*HC:H0004*50*50"));
        segments.addAll(List.of("LX*2", "SVC*HC:H0005*50*30", "CAS*PR*2*20"));

        ReadFile read = ReadFile.of(RemittanceText.file("80", segments));

        assertThat(read.claim().lines()).hasSize(2);
        assertThat(read.end().balanced()).isTrue();
    }

    @Test
    void namesBeyondAsciiAreReadAsUtf8OrAsLatin1() {
        String latin = RemittanceText.replacing("TESTER*TERRY", "M\u00DCLLER*JOS\u00C9");
        String utf8 = latin.replace("M\u00DCLLER", "M\u00C3\u009CLLER").replace("JOS\u00C9", "JOS\u00C3\u0089");

        assertThat(ReadFile.of(latin).claim().patient().lastName().value()).isEqualTo("M\u00DCLLER");
        assertThat(ReadFile.of(utf8).claim().patient().firstName().value()).isEqualTo("JOS\u00C9");
        assertThat(ReadFile.of(latin).problems()).isEmpty();
        assertThat(ReadFile.of(utf8).problems()).isEmpty();
    }

    @Test
    void providerAdjustmentsBelongToTheTransaction() {
        List<String> segments = new ArrayList<>(RemittanceText.CLAIM);
        segments.add("PLB*1234567893*20261231*WO:ICN7*30*L6*-1.5*FB:X*-10");

        ReadFile read = ReadFile.of(RemittanceText.file("61.5", segments));

        assertThat(read.problems()).isEmpty();
        assertThat(read.all(ProviderAdjustment.class))
                .extracting(ProviderAdjustment::reason)
                .containsExactly("WO", "L6", "FB");
        assertThat(read.all(ProviderAdjustment.class).getFirst().reference()).isEqualTo(ProtectedText.of("ICN7"));
        assertThat(read.all(ProviderAdjustment.class).getFirst().fiscalPeriod()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(read.end().providerAdjusted()).isEqualTo(Money.ofCents(1_850));
        assertThat(read.claim().adjustments()).isEmpty();
    }

    private static String payerOf(String text) {
        return ReadFile.of(text).transaction().payer().id();
    }
}
