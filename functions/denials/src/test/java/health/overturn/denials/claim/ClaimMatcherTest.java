package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimMatcherTest {
    private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);
    private static final LocalDate SIXTH = LocalDate.of(2026, 1, 6);

    @Test
    void oneNumberAndOneDayAreOneClaimWhoeverPays() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .by("PAYER-A")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .by("PAYER-B")
                                .icn("ICN-2")
                                .settled()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void oneAccountNumberOnTwoDaysIsTwoClaims() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .service(FIFTH)
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .service(SIXTH)
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void theOriginalNumberJoinsAnotherAccountNumberAndDay() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .number("ACCT-INVENTED-2")
                                .service(SIXTH)
                                .icn("ICN-2")
                                .original("ICN-1")
                                .settled()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void theOriginalNumberOfAnotherPayerJoinsNothing() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .by("PAYER-A")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .by("PAYER-B")
                                .number("ACCT-INVENTED-2")
                                .icn("ICN-2")
                                .original("ICN-1")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void originalNumbersJoinFromOneToTheNext() {
        AdjudicationBuilder third = AdjudicationBuilder.on("2026-02-03")
                .as("c")
                .number("ACCT-INVENTED-3")
                .icn("ICN-3");

        assertThat(claims(
                        third.original("ICN-2").settled(),
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .number("ACCT-INVENTED-1")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .number("ACCT-INVENTED-2")
                                .icn("ICN-2")
                                .original("ICN-1")
                                .settled()))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void twoThatReferToAnUnknownOriginalAreNotJoinedByIt() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .number("ACCT-INVENTED-1")
                                .icn("ICN-1")
                                .original("ICN-0")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .number("ACCT-INVENTED-2")
                                .icn("ICN-2")
                                .original("ICN-0")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anAbsentDayIsEqualToAnAbsentDayOnly() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .service(null)
                                .icn("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .as("c")
                                .service(null)
                                .icn("ICN-3")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void anUndatedReversalJoinsTheDatedClaimWithItsNumbers() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("other day")
                                .service(SIXTH)
                                .icn("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .as("by number")
                                .service(null)
                                .icn("ICN-1")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-04")
                                .as("by original")
                                .service(null)
                                .icn("ICN-3")
                                .original("ICN-1")
                                .reversal()))
                .containsExactly(List.of("a", "by number", "by original"), List.of("other day"));
    }

    @Test
    void anUndatedReversalUnderAnotherAccountNumberStaysAlone() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .number("ACCT-INVENTED-2")
                                .service(null)
                                .icn("ICN-1")
                                .reversal()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anUndatedReversalThatSharesAnOriginalJoinsToo() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .icn("ICN-1")
                                .original("ICN-0")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .service(null)
                                .icn("ICN-2")
                                .original("ICN-0")
                                .reversal()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void undatedReversalsDoNotMakeOneClaimOfAnAccountsDays() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .service(FIFTH)
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .service(SIXTH)
                                .icn("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .as("a reversed")
                                .service(null)
                                .icn("ICN-1")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-04")
                                .as("b reversed")
                                .service(null)
                                .icn("ICN-2")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-05")
                                .as("neither")
                                .service(null)
                                .icn("ICN-3")
                                .reversal()))
                .containsExactly(List.of("a", "a reversed"), List.of("b", "b reversed"), List.of("neither"));
    }

    @Test
    void aClaimWithoutANumberIsKnownByThePayersNumber() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .as("a")
                                .number("")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .as("b")
                                .number("0")
                                .icn("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .as("c")
                                .number("0")
                                .icn("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-04")
                                .as("d")
                                .number("0")
                                .icn("")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-05")
                                .as("e")
                                .number("0")
                                .icn("")
                                .settled()))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e"));
    }

    private static List<List<String>> claims(Adjudication... adjudications) {
        return ClaimMatcher.group(CanonicalOrder.of(List.of(adjudications))).stream()
                .map(claim -> claim.stream().map(Adjudication::id).toList())
                .toList();
    }
}
