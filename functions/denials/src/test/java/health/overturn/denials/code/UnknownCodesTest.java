package health.overturn.denials.code;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownCodesTest {
    private static final CodeBook BOOK = CodeTables.standard().bookFor("60054", "12", null);

    private static List<UnknownCode> listOf(ClaimBuilder... claims) {
        UnknownCodes codes = new UnknownCodes();
        for (ClaimBuilder claim : claims) {
            codes.add(claim.build(), BOOK);
        }
        return codes.list();
    }

    @Test
    void codesThatNoTableKnowsAreCountedWithTheirMoney() {
        ClaimBuilder claim = claim("1")
                .charge(30000)
                .adjust("CO", "997", 1000)
                .remark("N9998")
                .line(line(20000)
                        .adjust("XX", "45", 2000)
                        .adjust("CO", "997", 4000)
                        .remark("RX998", "M51", "RX75"));

        assertThat(listOf(claim, claim))
                .containsExactly(
                        new UnknownCode(CodeKind.CARC, "997", 4, 10000),
                        new UnknownCode(CodeKind.GROUP, "XX", 2, 4000),
                        new UnknownCode(CodeKind.RARC, "N9998", 2, 0),
                        new UnknownCode(CodeKind.NCPDP, "998", 2, 0));
    }

    @Test
    void aDoubtfulCodeIsListedUntilThePracticeConfirmsIt() {
        assertThat(listOf(claim("1").charge(10000).adjust("CO", "25", 10000)))
                .containsExactly(new UnknownCode(CodeKind.CARC, "25", 1, 10000));
    }

    @Test
    void aClaimWithKnownCodesListsNothing() {
        assertThat(listOf(claim("1")
                        .charge(10000)
                        .adjust("CO", "45", 2000)
                        .adjust("PR", "1", 500)
                        .remark("MA01")))
                .isEmpty();
    }

    @Test
    void aTextThatIsNoCodeIsNotRepeated() {
        assertThat(listOf(claim("1")
                        .charge(10000)
                        .adjust("CO", "SAMPLEPATIENT", 100)
                        .remark("INVENTED NAME")))
                .containsExactly(
                        new UnknownCode(CodeKind.CARC, "(unreadable)", 1, 100),
                        new UnknownCode(CodeKind.RARC, "(unreadable)", 1, 0));
    }

    @Test
    void beyondAThousandCodesTheOthersAreCountedTogether() {
        UnknownCodes codes = new UnknownCodes();
        for (int number = 0; number < 1200; number++) {
            codes.add(claim("1").charge(100).adjust("CO", "Q" + number, 100).build(), BOOK);
        }

        assertThat(codes.list())
                .hasSize(1001)
                .startsWith(new UnknownCode(CodeKind.CARC, "(further codes)", 200, 20000));
    }
}
