package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReaderEnvelopeTest {
    @Test
    void aValidFileReadsWithoutAnyProblem() {
        ReadFile read = ReadFile.of(RemittanceText.valid());

        assertThat(read.problems()).isEmpty();
        assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
        assertThat(read.summary().balanced()).isTrue();
        assertThat(read.summary().claims()).isEqualTo(1);
        assertThat(read.transaction().envelope())
                .isEqualTo(new Envelope(
                        "INVENTEDPAYER",
                        "INVENTEDCLINIC",
                        LocalDate.of(2026, 3, 2),
                        "000000001",
                        true,
                        "1",
                        "005010X221A1"));
    }

    @Test
    void everyInterchangeHasItsOwnDelimiters() {
        String second =
                RemittanceText.valid().replace('*', '|').replace(':', '>').replace("~", "\n");
        String third = RemittanceText.valid()
                .replace('*', '\u001D')
                .replace(':', '\u001F')
                .replace('~', '\u001E');

        ReadFile read = ReadFile.of(RemittanceText.valid() + second + "\r\n" + third);

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).extracting(ClaimPayment::charge).containsOnly(Money.ofCents(10_000));
        assertThat(read.claims()).hasSize(3);
        assertThat(read.line().procedure().code()).isEqualTo("H0004");
    }

    @Test
    void aLineEndCanBeTheTerminator() {
        assertThat(ReadFile.of(RemittanceText.valid().replace("~", "\n")).problems())
                .isEmpty();
        assertThat(ReadFile.of(RemittanceText.valid().replace("~", "\r\n")).problems())
                .isEmpty();
        assertThat(ReadFile.of(RemittanceText.valid().replace("~", "\r")).problems())
                .isEmpty();
        assertThat(ReadFile.of(RemittanceText.valid().replace("~", "\n").strip())
                        .problems())
                .isEmpty();
    }

    @Test
    void lineEndsAfterTheTerminatorAreIgnored() {
        ReadFile read = ReadFile.of(RemittanceText.valid().replace("~", "~\r\n").replace("~\r\nCLP", "~\n\n  CLP"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void linesWrappedAtEightyColumnsAreJoined() {
        String wrapped = RemittanceText.valid().replaceAll("(.{80})", "$1\r\n");

        assertThat(ReadFile.of(wrapped).problems()).isEmpty();
        assertThat(ReadFile.of(wrapped).claim().claimNumber()).isEqualTo(ProtectedText.of("ACCOUNT1"));
    }

    @Test
    void anIsaOfTheWrongLengthIsStillRead() {
        ReadFile trimmed =
                ReadFile.of(RemittanceText.valid().replaceFirst("00\\*          \\*00\\*          ", "00**00*"));
        ReadFile longer = ReadFile.of(RemittanceText.replacing("INVENTEDPAYER  *ZZ", "INVENTEDPAYER OF THE NORTH*ZZ"));
        ReadFile spaced = ReadFile.of(RemittanceText.replacing("*T*:~", "*T*: ~"));

        assertThat(trimmed.claims()).hasSize(1);
        assertThat(longer.claims()).hasSize(1);
        assertThat(spaced.claims()).hasSize(1);
    }

    @Test
    void anIsaThatLostElementsIsReadAndFlagged() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("*00*          *00*          *ZZ", "*ZZ"));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).contains(ProblemCode.INTERCHANGE_HEADER);
    }

    @Test
    void aByteOrderMarkAndBlanksAroundTheFileAreIgnored() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        String text =
                new String(mark, StandardCharsets.ISO_8859_1) + " \r\n\t" + RemittanceText.valid() + "\n\u001A\0\0";

        ReadFile read = ReadFile.of(text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().at().segment()).isEqualTo(3);
        assertThat(read.transaction().at().offset()).isEqualTo(text.indexOf("ST*835"));
    }

    @Test
    void lettersThatSpellIsaInANameDoNotStartAnInterchange() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("TESTER*TERRY", "ISA*NARCISA"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claim().patient().lastName().value()).isEqualTo("ISA");
    }

    @Test
    void anAcknowledgementBeforeTheGroupIsSkipped() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("~GS*", "~TA1*000000905*260302*0815*A*000~GS*"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void lowerCaseIdsAndIndentationAreRead() {
        ReadFile read = ReadFile.of(RemittanceText.valid()
                .replace("CLP*", "clp*")
                .replace("~SVC*", "~\n\t  svc*")
                .replace("CAS*CO", "cas*co"));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.line().adjustments().getFirst().group()).isEqualTo(AdjustmentGroup.of("CO"));
        assertThat(read.end().balanced()).isTrue();
    }

    @Test
    void version4010IsReadAndKeepsItsVersion() {
        ReadFile read = ReadFile.of(RemittanceText.valid()
                .replace("*^*00501*", "*U*00401*")
                .replace("005010X221A1", "004010X091A1")
                .replace("CAS*CO*45", "CAS*CR*45"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().envelope().version()).isEqualTo("004010X091A1");
        assertThat(read.line().adjustments().getFirst().group()).isEqualTo(AdjustmentGroup.of("CR"));
    }

    @Test
    void eachTransactionOfAGroupHasItsOwnPayment() {
        String one = String.join("~", RemittanceText.transaction("80", RemittanceText.CLAIM));
        String two = one.replace("ST*835*0001", "ST*835*0002")
                .replace("*20*0001", "*20*0002")
                .replaceAll("SE\\*(\\d+)\\*0001", "SE*$1*0002")
                .replace("TRACE0001", "TRACE0002");

        ReadFile read = ReadFile.of(
                RemittanceText.ISA + "~" + RemittanceText.GS + "~" + one + "~" + two + "~GE*2*1~IEA*1*000000001~");

        assertThat(read.problems()).isEmpty();
        assertThat(read.all(Transaction.class))
                .extracting(Transaction::trace)
                .containsExactly("TRACE0001", "TRACE0002");
        assertThat(read.all(Transaction.class)).extracting(Transaction::ordinal).containsExactly(1, 2);
    }

    @Test
    void wrongCountsAndControlNumbersAreFlaggedAndLoseNothing() {
        ReadFile counts = ReadFile.of(RemittanceText.replacing("SE*23*", "SE*24*")
                .replace("GE*1*", "GE*2*")
                .replace("IEA*1*", "IEA*3*"));
        ReadFile controls = ReadFile.of(RemittanceText.replacing("SE*23*0001", "SE*23*0002")
                .replace("GE*1*1", "GE*1*9")
                .replace("IEA*1*000000001", "IEA*1*000000009"));

        assertThat(counts.codes()).containsExactly(ProblemCode.COUNT, ProblemCode.COUNT, ProblemCode.COUNT);
        assertThat(controls.codes())
                .containsExactly(ProblemCode.CONTROL_NUMBER, ProblemCode.CONTROL_NUMBER, ProblemCode.CONTROL_NUMBER);
        assertThat(counts.summary().status()).isEqualTo(FileStatus.READ);
        assertThat(counts.messages().getFirst())
                .isEqualTo("SE01: must be 23, the number of segments; got another value");
    }
}
