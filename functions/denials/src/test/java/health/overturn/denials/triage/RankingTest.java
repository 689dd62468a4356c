package health.overturn.denials.triage;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Ranking ranking = new Ranking(practice.settings());

    private List<Denial> denials(int count) {
        List<Denial> denials = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            denials.add(practice.intake(denied("D-%03d".formatted(i), 1_000_000 - i), "2026-03-02"));
        }
        return denials;
    }

    @Test
    void theFirst20AreTopTheNext50AreNextAndTheRestIsStandard() {
        List<RankedDenial> ranked = ranking.rank(denials(72));

        assertThat(ranked.get(19))
                .extracting(RankedDenial::rank, RankedDenial::tier)
                .containsExactly(20, Tier.TOP);
        assertThat(ranked.get(20))
                .extracting(RankedDenial::rank, RankedDenial::tier)
                .containsExactly(21, Tier.NEXT);
        assertThat(ranked.get(69))
                .extracting(RankedDenial::rank, RankedDenial::tier)
                .containsExactly(70, Tier.NEXT);
        assertThat(ranked.get(70))
                .extracting(RankedDenial::rank, RankedDenial::tier)
                .containsExactly(71, Tier.STANDARD);
    }

    @Test
    void lessThan100DollarsIsSmallAndNotRanked() {
        List<RankedDenial> ranked = ranking.rank(List.of(
                practice.intake(denied("D-1", 9_999), "2026-03-02"),
                practice.intake(denied("D-2", 10_000), "2026-03-02")));

        assertThat(ranked)
                .extracting(each -> each.denial().id(), RankedDenial::tier, RankedDenial::rank)
                .containsExactly(tuple("D-2", Tier.TOP, 1), tuple("D-1", Tier.SMALL, 0));
    }

    @Test
    void aDenialRanksByItsOpenAmount() {
        Denial paidInPart = practice.applyFacts(
                practice.intake(denied("D-1", 50_000), "2026-03-02"),
                RemittanceFacts.Resolution.OPEN,
                40_000,
                "2026-03-03");

        assertThat(ranking.rank(List.of(paidInPart, practice.intake(denied("D-2", 20_000), "2026-03-02"))))
                .extracting(each -> each.denial().id())
                .containsExactly("D-2", "D-1");
    }

    @Test
    void equalAmountsRankByTheEarliestDeadlineThenById() {
        List<Denial> tied = new ArrayList<>(List.of(
                practice.intake(denied("D-4", 50_000), "2026-03-02"),
                practice.intake(denied("D-3", 50_000), "2026-03-02"),
                practice.intake(denied("D-2", 50_000).deadline(LocalDate.of(2026, 6, 1)), "2026-03-02"),
                practice.intake(denied("D-1", 50_000).deadline(LocalDate.of(2026, 7, 1)), "2026-03-02")));
        Collections.shuffle(tied, new Random(1));

        assertThat(ranking.rank(tied))
                .extracting(each -> each.denial().id())
                .containsExactly("D-2", "D-1", "D-3", "D-4");
    }

    @Test
    void resolvedDenialsAreNotRanked() {
        Denial paid = practice.applyFacts(
                practice.intake(denied("D-1", 50_000), "2026-03-02"),
                RemittanceFacts.Resolution.PAID,
                50_000,
                "2026-03-03");

        assertThat(ranking.rank(List.of(paid))).isEmpty();
    }

    @Test
    void topDenialsHoldTheFirst70AndTheirChanges() {
        List<Denial> denials = denials(71);
        TopDenials before = top(denials);
        TopDenials after = top(denials.subList(1, 71));

        assertThat(before.places()).hasSize(70);
        assertThat(after.changeSince(before))
                .isEqualTo(new TopDenials.TopChange(List.of("D-071"), List.of("D-001"), List.of("D-021")));
    }

    private TopDenials top(List<Denial> denials) {
        return new TopDenials(
                "PAYER-A",
                ranking.rank(denials).stream()
                        .filter(ranked -> ranked.tier().needsNote())
                        .map(ranked -> new TopDenials.TopPlace(
                                ranked.denial().id(),
                                ranked.tier(),
                                ranked.denial().projection().open()))
                        .toList());
    }

    @Test
    void concentrationComparesTheTop20WithTheNext200() {
        List<Denial> denials = new ArrayList<>();
        for (int i = 1; i <= 221; i++) {
            denials.add(practice.intake(denied("D-%03d".formatted(i), i <= 20 ? 200_000 : 10_000), "2026-03-02"));
        }

        assertThat(Concentration.ofAmounts(ranking.rank(denials).stream()
                        .map(ranked -> ranked.denial().projection().open())
                        .toList()))
                .isEqualTo(new Concentration(
                        Money.ofCents(4_000_000), Money.ofCents(2_000_000), Money.ofCents(6_010_000)));
    }
}
