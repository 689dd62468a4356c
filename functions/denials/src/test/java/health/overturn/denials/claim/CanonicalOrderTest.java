package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {
    @Test
    void dateThenTransactionThenPositionThenIdDecide() {
        assertThat(ids(
                        AdjudicationBuilder.on("2026-02-03")
                                .transaction("T-1")
                                .position(1)
                                .id("late")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .transaction("T-2")
                                .position(1)
                                .id("other payment")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .transaction("T-1")
                                .position(2)
                                .id("second")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .transaction("T-1")
                                .position(1)
                                .id("first b")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .transaction("T-1")
                                .position(1)
                                .id("first a")
                                .settled(),
                        AdjudicationBuilder.undated()
                                .transaction("T-9")
                                .position(9)
                                .id("undated")
                                .settled()))
                .containsExactly("undated", "first a", "first b", "second", "other payment", "late");
    }

    @Test
    void onlyTheFirstOfSeveralCopiesIsKept() {
        Adjudication earlier = AdjudicationBuilder.on("2026-02-02")
                .transaction("T-1")
                .position(3)
                .id("a")
                .settled();
        Adjudication later = AdjudicationBuilder.on("2026-02-05")
                .transaction("T-1")
                .position(1)
                .id("a")
                .settled();

        assertThat(CanonicalOrder.sortDistinct(List.of(later, earlier))).containsExactly(earlier);
        assertThat(CanonicalOrder.sortDistinct(List.of(earlier, later))).containsExactly(earlier);
    }

    private static List<String> ids(Adjudication... adjudications) {
        return CanonicalOrder.sortDistinct(List.of(adjudications)).stream()
                .map(Adjudication::id)
                .toList();
    }
}
