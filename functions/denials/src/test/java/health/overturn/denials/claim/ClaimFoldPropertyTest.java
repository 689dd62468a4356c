package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests properties that hold for every history. A failure names the seed.
class ClaimFoldPropertyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 31);

    @Test
    void theHistoriesReachEveryResolutionAndEveryFact() {
        Set<Class<?>> resolutions = new HashSet<>();
        Set<String> facts = new HashSet<>();
        histories(history -> fold(history).forEach(claim -> {
            claim.denials().forEach(denial -> {
                resolutions.add(denial.resolution().getClass());
                facts.add("takeback " + denial.takeback());
                facts.add("repeat " + (denial.repeatOf() != null));
                facts.add("recovered " + denial.recovered().isPositive());
                facts.add("shifted " + denial.money().isShiftedToPatient());
            });
            facts.add("watched " + !claim.watches().isEmpty());
            facts.add("unmatched " + !claim.unmatchedReversals().isEmpty());
        }));

        assertThat(resolutions).hasSize(5);
        assertThat(facts).hasSize(12);
    }

    @Test
    void everyOrderOfSixGivesTheSameFacts() {
        for (long seed = 0; seed < 60; seed++) {
            List<Adjudication> history = RandomHistory.of(seed, 6);
            List<FoldedClaim> facts = fold(history);
            for (List<Adjudication> permutation : permutations(history)) {
                assertThat(fold(permutation)).as("seed %d", seed).isEqualTo(facts);
            }
        }
    }

    @Test
    void twoHundredOrdersOfManyWithCopiesGiveTheSameFacts() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Adjudication> history = RandomHistory.of(seed, 7 + random.nextInt(14));
            List<FoldedClaim> facts = fold(history);
            for (int shuffle = 0; shuffle < 200; shuffle++) {
                List<Adjudication> shuffled = new ArrayList<>(history);
                shuffled.addAll(history.subList(0, random.nextInt(history.size())));
                Collections.shuffle(shuffled, random);
                assertThat(fold(shuffled)).as("seed %d", seed).isEqualTo(facts);
            }
        }
    }

    @Test
    void everyAdjudicationIsInOneClaimAndItsMoneyInTheSum() {
        histories(history -> {
            List<FoldedClaim> facts = fold(history);
            List<Adjudication> answers = history.stream()
                    .filter(adjudication -> !(adjudication.judgement() instanceof Predetermination))
                    .toList();

            assertThat(facts.stream().flatMap(claim -> claim.adjudications().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            answers.stream().map(Adjudication::id).toList());
            assertThat(sum(facts.stream().map(FoldedClaim::paid)))
                    .isEqualTo(sum(answers.stream().map(Adjudication::paid)));
        });
    }

    @Test
    void everyDeniedAdjudicationIsOneDenialAndOnlyExpiredWatchesAddMore() {
        histories(history -> {
            List<String> denials = denials(fold(history)).map(FoldedDenial::id).toList();

            assertThat(denials).doesNotHaveDuplicates().containsAll(ids(history, Denied.class::isInstance));
            assertThat(ids(history, judgement -> !(judgement instanceof Predetermination)))
                    .containsAll(denials.stream().map(DenialId::adjudication).toList());
        });
    }

    @Test
    void aDenialNeverComesToMoreThanItDenied() {
        histories(history -> assertThat(denials(fold(history))).allSatisfy(denial -> {
            assertThat(denial.recovered()).isLessThanOrEqualTo(denial.amount());
            assertThat(denial.open()).isLessThanOrEqualTo(denial.amount());
            assertThat(denial.stake()).isBetween(denial.recovered(), denial.amount());
            assertThat(denial.isOpen() || denial.open().isZero()).isTrue();
        }));
    }

    @Test
    void aWatchIsNoDenialAtTheSameTime() {
        histories(history -> {
            List<FoldedClaim> claims = fold(history);
            List<String> watched = claims.stream()
                    .flatMap(claim -> claim.watches().stream())
                    .map(FoldedWatch::id)
                    .toList();

            assertThat(denials(claims).map(FoldedDenial::id).filter(watched::contains))
                    .isEmpty();
            assertThat(watched).doesNotHaveDuplicates();
        });
    }

    @Test
    void nothingIsRecoveredBelowZeroOrOnADuplicateOrShiftedOne() {
        histories(history -> assertThat(denials(fold(history)))
                .allSatisfy(denial -> assertThat(denial.recovered()).isGreaterThanOrEqualTo(Money.ZERO))
                .filteredOn(denial -> denial.resolution() instanceof PayerResolution.Duplicate
                        || denial.money().isShiftedToPatient())
                .allSatisfy(denial -> assertThat(denial.recovered()).isEqualTo(Money.ZERO)));
    }

    @Test
    void aDenialRefersOnlyToAdjudicationsOfItsClaim() {
        histories(history -> {
            for (FoldedClaim claim : fold(history)) {
                Set<String> ids = Set.copyOf(claim.adjudications());
                for (FoldedDenial denial : claim.denials()) {
                    assertThat(ids)
                            .contains(DenialId.adjudication(denial.id()), DenialId.adjudication(closedBy(denial)));
                    assertThat(denial.repeatOf() == null || ids.contains(DenialId.adjudication(denial.repeatOf())))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void noDenialDisappearsAsTimePasses() {
        histories(history -> {
            Set<String> before = denials(fold(history)).map(FoldedDenial::id).collect(Collectors.toSet());
            ClaimFold later = new ClaimFold(WatchPolicy.DEFAULT, AS_OF.plusDays(20));

            assertThat(denials(later.fold(history)).map(FoldedDenial::id)).containsAll(before);
        });
    }

    private static void histories(Consumer<List<Adjudication>> property) {
        for (long seed = 0; seed < 2000; seed++) {
            property.accept(RandomHistory.of(seed, 2 + (int) (seed % 17)));
        }
    }

    private static List<FoldedClaim> fold(List<Adjudication> history) {
        return new ClaimFold(WatchPolicy.DEFAULT, AS_OF).fold(history);
    }

    private static Stream<FoldedDenial> denials(List<FoldedClaim> facts) {
        return facts.stream().flatMap(claim -> claim.denials().stream());
    }

    /// The id of the adjudication that closed the denial, or the own id of an open one.
    private static String closedBy(FoldedDenial denial) {
        return denial.resolution() instanceof PayerResolution.Resolved resolved ? resolved.closedBy() : denial.id();
    }

    private static List<String> ids(List<Adjudication> history, Predicate<Object> judged) {
        return history.stream()
                .filter(adjudication -> judged.test(adjudication.judgement()))
                .map(Adjudication::id)
                .toList();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    private static List<List<Adjudication>> permutations(List<Adjudication> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Adjudication>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<Adjudication> rest = new ArrayList<>(items);
            Adjudication first = rest.remove(i);
            for (List<Adjudication> tail : permutations(rest)) {
                all.add(Stream.concat(Stream.of(first), tail.stream()).toList());
            }
        }
        return all;
    }
}
