package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedFileTest {
    @Test
    void anEmptyFileIsRejected() {
        assertRejected(ReadFile.of(""), ProblemCode.EMPTY, "the file is empty; an ISA segment is required");
        assertRejected(
                ReadFile.of(" \r\n\0\u001A"), ProblemCode.EMPTY, "the file is empty; an ISA segment is required");
    }

    @Test
    void aPdfIsRejectedByName() {
        assertRejected(
                ReadFile.of("%PDF-1.7\n1 0 obj\n"),
                ProblemCode.NOT_X12,
                "this is a PDF, not an X12 file; an ISA segment is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>            | this is XML or HTML, not an X12 file; an ISA segment is required",
                "{\"claims\":[]}         | this is JSON, not an X12 file; an ISA segment is required",
                "-----BEGIN PGP MESSAGE- | this is an encrypted message, not an X12 file; an ISA segment is required",
                "UNB+UNOA:1+A+B'         | this is an EDIFACT message, not an X12 file; an ISA segment is required",
                "PK\u0005\u0006\u0000\u0000 | this is an archive that is empty or inside another archive; an ISA segment is required",
                "Dear sir or madam       | this is not an X12 file; an ISA segment is required",
                "ISA*00*                 | the ISA segment is incomplete; the file cannot be read",
            })
    void aFileThatIsNotX12IsRejectedByFormat(String start, String reason) {
        assertRejected(ReadFile.of(start), ProblemCode.NOT_X12, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"837", "277", "999", "997", "270"})
    void anotherTransactionSetIsRejectedByItsNumber(String set) {
        assertRejected(
                ReadFile.of(RemittanceText.valid().replace("ST*835", "ST*" + set)),
                ProblemCode.NOT_A_REMITTANCE,
                "ST01: this transaction set is of type " + set + ", not an 835; it is skipped");
    }

    @Test
    void anInterchangeThatOnlyAcknowledgesHoldsNoRemittance() {
        assertRejected(
                ReadFile.of(RemittanceText.ISA + "~TA1*000000905*260302*0815*A*000~IEA*0*000000001~"),
                ProblemCode.NO_TRANSACTION,
                "ISA: the interchange has no transaction");
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
