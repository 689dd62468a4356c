package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {
    @Test
    void dateThenTransactionThenPositionThenIdDecide() {
        assertThat(ids(
                        AdjudicationBuilder.on("2026-02-03")
                                .in("T-1")
                                .at(1)
                                .as("late")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .in("T-2")
                                .at(1)
                                .as("other payment")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .in("T-1")
                                .at(2)
                                .as("second")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .in("T-1")
                                .at(1)
                                .as("first b")
                                .settled(),
                        AdjudicationBuilder.on("2026-02-02")
                                .in("T-1")
                                .at(1)
                                .as("first a")
                                .settled(),
                        AdjudicationBuilder.undated()
                                .in("T-9")
                                .at(9)
                                .as("undated")
                                .settled()))
                .containsExactly("undated", "first a", "first b", "second", "other payment", "late");
    }

    @Test
    void theFirstOfSeveralCopiesStandsForAll() {
        Adjudication earlier =
                AdjudicationBuilder.on("2026-02-02").in("T-1").at(3).as("a").settled();
        Adjudication later =
                AdjudicationBuilder.on("2026-02-05").in("T-1").at(1).as("a").settled();

        assertThat(CanonicalOrder.of(List.of(later, earlier))).containsExactly(earlier);
        assertThat(CanonicalOrder.of(List.of(earlier, later))).containsExactly(earlier);
    }

    private static List<String> ids(Adjudication... adjudications) {
        return CanonicalOrder.of(List.of(adjudications)).stream()
                .map(Adjudication::id)
                .toList();
    }
}
