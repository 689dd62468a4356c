package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimMatcherTest {
    private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);
    private static final LocalDate SIXTH = LocalDate.of(2026, 1, 6);

    @Test
    void oneNumberAndOneDayAreOneClaimForAllPayers() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payer("PAYER-A")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .payer("PAYER-B")
                                .payerNumber("ICN-2")
                                .settled()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void oneAccountNumberOnTwoDaysIsTwoClaims() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .serviceFrom(FIFTH)
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .serviceFrom(SIXTH)
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void theOriginalNumberJoinsAnotherAccountNumberAndDay() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .claimNumber("ACCT-INVENTED-2")
                                .serviceFrom(SIXTH)
                                .payerNumber("ICN-2")
                                .originalNumber("ICN-1")
                                .settled()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void theOriginalNumberOfAnotherPayerJoinsNothing() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payer("PAYER-A")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .payer("PAYER-B")
                                .claimNumber("ACCT-INVENTED-2")
                                .payerNumber("ICN-2")
                                .originalNumber("ICN-1")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void originalNumbersJoinFromOneToTheNext() {
        AdjudicationBuilder third = AdjudicationBuilder.on("2026-02-03")
                .id("c")
                .claimNumber("ACCT-INVENTED-3")
                .payerNumber("ICN-3");

        assertThat(claims(
                        third.originalNumber("ICN-2").settled(),
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .claimNumber("ACCT-INVENTED-1")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .claimNumber("ACCT-INVENTED-2")
                                .payerNumber("ICN-2")
                                .originalNumber("ICN-1")
                                .settled()))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void twoThatReferToAnUnknownOriginalAreNotJoinedByIt() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .claimNumber("ACCT-INVENTED-1")
                                .payerNumber("ICN-1")
                                .originalNumber("ICN-0")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .claimNumber("ACCT-INVENTED-2")
                                .payerNumber("ICN-2")
                                .originalNumber("ICN-0")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anAbsentDayIsEqualToAnAbsentDayOnly() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .serviceFrom(null)
                                .payerNumber("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .id("c")
                                .serviceFrom(null)
                                .payerNumber("ICN-3")
                                .settled()))
                .containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void anUndatedReversalJoinsTheDatedClaimWithItsNumbers() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("other day")
                                .serviceFrom(SIXTH)
                                .payerNumber("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .id("by number")
                                .serviceFrom(null)
                                .payerNumber("ICN-1")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-04")
                                .id("by original")
                                .serviceFrom(null)
                                .payerNumber("ICN-3")
                                .originalNumber("ICN-1")
                                .reversal()))
                .containsExactly(List.of("a", "by number", "by original"), List.of("other day"));
    }

    @Test
    void anUndatedReversalUnderAnotherAccountNumberStaysAlone() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .claimNumber("ACCT-INVENTED-2")
                                .serviceFrom(null)
                                .payerNumber("ICN-1")
                                .reversal()))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anUndatedReversalThatSharesAnOriginalJoinsToo() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .payerNumber("ICN-1")
                                .originalNumber("ICN-0")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .serviceFrom(null)
                                .payerNumber("ICN-2")
                                .originalNumber("ICN-0")
                                .reversal()))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void undatedReversalsDoNotMakeOneClaimOfAnAccountsDays() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .serviceFrom(FIFTH)
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .serviceFrom(SIXTH)
                                .payerNumber("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .id("a reversed")
                                .serviceFrom(null)
                                .payerNumber("ICN-1")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-04")
                                .id("b reversed")
                                .serviceFrom(null)
                                .payerNumber("ICN-2")
                                .reversal(),
                        AdjudicationBuilder.on("2026-02-05")
                                .id("neither")
                                .serviceFrom(null)
                                .payerNumber("ICN-3")
                                .reversal()))
                .containsExactly(List.of("a", "a reversed"), List.of("b", "b reversed"), List.of("neither"));
    }

    @Test
    void aClaimWithoutANumberIsMatchedByThePayersNumber() {
        assertThat(claims(
                        AdjudicationBuilder.on("2026-02-01")
                                .id("a")
                                .claimNumber("")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .id("b")
                                .claimNumber("0")
                                .payerNumber("ICN-1")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-03")
                                .id("c")
                                .claimNumber("0")
                                .payerNumber("ICN-2")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-04")
                                .id("d")
                                .claimNumber("0")
                                .payerNumber("")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-05")
                                .id("e")
                                .claimNumber("0")
                                .payerNumber("")
                                .settled()))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e"));
    }

    private static List<List<String>> claims(Adjudication... adjudications) {
        return ClaimMatcher.group(CanonicalOrder.sortDistinct(List.of(adjudications))).stream()
                .map(claim -> claim.stream().map(Adjudication::id).toList())
                .toList();
    }
}
