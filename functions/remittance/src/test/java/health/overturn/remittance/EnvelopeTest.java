package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void aValidFileReadsWithoutAnyProblem() {
        Read read = Read.of(Remit.valid());

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
        String second = Remit.valid().replace('*', '|').replace(':', '>').replace("~", "\n");
        String third =
                Remit.valid().replace('*', '\u001D').replace(':', '\u001F').replace('~', '\u001E');

        Read read = Read.of(Remit.valid() + second + "\r\n" + third);

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).extracting(ClaimPayment::charge).containsOnly(Money.ofCents(10_000));
        assertThat(read.claims()).hasSize(3);
        assertThat(read.line().procedure().code()).isEqualTo("H0004");
    }

    @Test
    void aNewlineIsATerminatorAlsoWithACarriageReturnBeforeIt() {
        assertThat(Read.of(Remit.valid().replace("~", "\n")).problems()).isEmpty();
        assertThat(Read.of(Remit.valid().replace("~", "\r\n")).problems()).isEmpty();
        assertThat(Read.of(Remit.valid().replace("~", "\r")).problems()).isEmpty();
        assertThat(Read.of(Remit.valid().replace("~", "\n").strip()).problems()).isEmpty();
    }

    @Test
    void lineEndsAfterTheTerminatorDoNotCount() {
        Read read = Read.of(Remit.valid().replace("~", "~\r\n").replace("~\r\nCLP", "~\n\n  CLP"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void linesWrappedAtEightyColumnsAreJoined() {
        String wrapped = Remit.valid().replaceAll("(.{80})", "$1\r\n");

        assertThat(Read.of(wrapped).problems()).isEmpty();
        assertThat(Read.of(wrapped).claim().claimNumber()).isEqualTo(Protected.of("ACCOUNT1"));
    }

    @Test
    void anIsaOfTheWrongLengthIsReadAllTheSame() {
        Read trimmed = Read.of(Remit.valid().replaceFirst("00\\*          \\*00\\*          ", "00**00*"));
        Read longer = Read.of(Remit.with("INVENTEDPAYER  *ZZ", "INVENTEDPAYER OF THE NORTH*ZZ"));
        Read spaced = Read.of(Remit.with("*T*:~", "*T*: ~"));

        assertThat(trimmed.claims()).hasSize(1);
        assertThat(longer.claims()).hasSize(1);
        assertThat(spaced.claims()).hasSize(1);
    }

    @Test
    void anIsaThatLostElementsIsReadAndFlagged() {
        Read read = Read.of(Remit.with("*00*          *00*          *ZZ", "*ZZ"));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).contains(ProblemCode.INTERCHANGE_HEADER);
    }

    @Test
    void byteOrderMarkBlanksBeforeAndFillBehindDoNotCount() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        String text = new String(mark, StandardCharsets.ISO_8859_1) + " \r\n\t" + Remit.valid() + "\n\u001A\0\0";

        Read read = Read.of(text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().at().segment()).isEqualTo(3);
        assertThat(read.transaction().at().offset()).isEqualTo(text.indexOf("ST*835"));
    }

    @Test
    void lettersThatSpellIsaInsideANameStartNothing() {
        Read read = Read.of(Remit.with("TESTER*TERRY", "ISA*NARCISA"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claim().patient().lastName().value()).isEqualTo("ISA");
    }

    @Test
    void anAcknowledgementBeforeTheGroupIsPassedOver() {
        Read read = Read.of(Remit.with("~GS*", "~TA1*000000905*260302*0815*A*000~GS*"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void lowerCaseIdsAndIndentationAreRead() {
        Read read = Read.of(Remit.valid()
                .replace("CLP*", "clp*")
                .replace("~SVC*", "~\n\t  svc*")
                .replace("CAS*CO", "cas*co"));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.line().adjustments().getFirst().group()).isEqualTo("CO");
        assertThat(read.end().balanced()).isTrue();
    }

    @Test
    void versionFortyTenIsReadAndKeepsItsVersion() {
        Read read = Read.of(Remit.valid()
                .replace("*^*00501*", "*U*00401*")
                .replace("005010X221A1", "004010X091A1")
                .replace("CAS*CO*45", "CAS*CR*45"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.transaction().envelope().version()).isEqualTo("004010X091A1");
        assertThat(read.line().adjustments().getFirst().group()).isEqualTo("CR");
    }

    @Test
    void severalTransactionsOfAGroupEachHaveTheirOwnPayment() {
        String one = String.join("~", Remit.transaction("80", Remit.CLAIM));
        String two = one.replace("ST*835*0001", "ST*835*0002")
                .replace("*20*0001", "*20*0002")
                .replaceAll("SE\\*(\\d+)\\*0001", "SE*$1*0002")
                .replace("TRACE0001", "TRACE0002");

        Read read = Read.of(Remit.ISA + "~" + Remit.GS + "~" + one + "~" + two + "~GE*2*1~IEA*1*000000001~");

        assertThat(read.problems()).isEmpty();
        assertThat(read.all(Transaction.class))
                .extracting(Transaction::trace)
                .containsExactly("TRACE0001", "TRACE0002");
        assertThat(read.all(Transaction.class)).extracting(Transaction::ordinal).containsExactly(1, 2);
    }

    @Test
    void wrongCountsAndControlNumbersAreFlaggedAndLoseNothing() {
        Read counts =
                Read.of(Remit.with("SE*23*", "SE*24*").replace("GE*1*", "GE*2*").replace("IEA*1*", "IEA*3*"));
        Read controls = Read.of(Remit.with("SE*23*0001", "SE*23*0002")
                .replace("GE*1*1", "GE*1*9")
                .replace("IEA*1*000000001", "IEA*1*000000009"));

        assertThat(counts.codes()).containsExactly(ProblemCode.COUNT, ProblemCode.COUNT, ProblemCode.COUNT);
        assertThat(controls.codes())
                .containsExactly(ProblemCode.CONTROL_NUMBER, ProblemCode.CONTROL_NUMBER, ProblemCode.CONTROL_NUMBER);
        assertThat(counts.summary().status()).isEqualTo(FileStatus.READ);
        assertThat(counts.messages().getFirst()).isEqualTo("SE01: expected 23 segments but was another number");
    }
}
