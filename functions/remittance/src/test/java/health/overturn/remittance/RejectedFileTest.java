package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedFileTest {
    @Test
    void anEmptyFileIsRejected() {
        assertRejected(ReadFile.of(""), ProblemCode.EMPTY, "file: expected a remittance but was empty");
        assertRejected(ReadFile.of(" \r\n\0\u001A"), ProblemCode.EMPTY, "file: expected a remittance but was empty");
    }

    @Test
    void aPdfIsRejectedByName() {
        assertRejected(
                ReadFile.of("%PDF-1.7\n1 0 obj\n"), ProblemCode.NOT_X12, "file: expected an ISA segment but was a PDF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>            | XML or HTML",
                "{\"claims\":[]}         | JSON",
                "-----BEGIN PGP MESSAGE- | an encrypted message",
                "UNB+UNOA:1+A+B'         | an EDIFACT message",
                "PK\u0005\u0006\u0000\u0000 | an archive that is empty or inside another",
                "Dear sir or madam       | something else",
                "ISA*00*                 | an ISA that breaks off",
            })
    void aFileThatIsNotX12IsRejectedByFormat(String start, String name) {
        assertRejected(ReadFile.of(start), ProblemCode.NOT_X12, "file: expected an ISA segment but was " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"837", "277", "999", "997", "270"})
    void anotherTransactionSetIsRejectedByItsNumber(String set) {
        assertRejected(
                ReadFile.of(RemittanceText.valid().replace("ST*835", "ST*" + set)),
                ProblemCode.NOT_A_REMITTANCE,
                "ST01: expected 835 but was another transaction set, " + set);
    }

    @Test
    void anInterchangeThatOnlyAcknowledgesHoldsNoRemittance() {
        assertRejected(
                ReadFile.of(RemittanceText.ISA + "~TA1*000000905*260302*0815*A*000~IEA*0*000000001~"),
                ProblemCode.NO_TRANSACTION,
                "ISA: expected a transaction in the interchange but was none");
    }

    @Test
    void an837BesideAn835IsSkippedAndReported() {
        String claim = "ST*837*0002~BHT*0019*00*1*20260302*0815*CH~CLM*ACCOUNT9*100~SE*4*0002~";

        ReadFile read = ReadFile.of(RemittanceText.valid().replace("GE*1*", claim + "GE*2*"));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).containsExactly(ProblemCode.NOT_A_REMITTANCE);
        assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
    }

    @Test
    void bytesBetweenInterchangesAreReported() {
        ReadFile read = ReadFile.of(RemittanceText.valid() + "END OF FILE\n" + RemittanceText.valid());

        assertThat(read.claims()).hasSize(2);
        assertThat(read.codes()).containsExactly(ProblemCode.SKIPPED_BYTES);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void aRemittanceAfterOtherTextIsFound() {
        ReadFile read = ReadFile.of("Sent by INVENTED CLEARINGHOUSE\n" + RemittanceText.valid());

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).containsExactly(ProblemCode.NOT_X12);
    }

    private static void assertRejected(ReadFile read, ProblemCode code, String reason) {
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.claims()).isEmpty();
        assertThat(read.summary().status()).isEqualTo(FileStatus.REJECTED);
        assertThat(read.summary().reason()).isEqualTo(reason);
    }
}
