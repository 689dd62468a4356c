package health.overturn.operations.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.overturn.operations.job.RunReport;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.RankIndexEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileTest {
    @Test
    void nothingIsPublishedWhenNothingIsMissing() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1).publishAll()) {
            int events = night.deployment().cloud().events().size();

            RunReport report = night.runOn(2);

            assertThat(report.moved().count()).isZero();
            assertThat(report.checked()).isGreaterThan(30);
            assertThat(night.deployment().cloud().events()).hasSize(events);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7})
    void lostMovesArePublishedAlsoFromTheMiddleOfAHistory(int nth) {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1)) {
            night.publish(move -> Math.floorMod(move.id().hashCode(), nth) != 0);
            assertThat(night.inLog()).isNotEqualTo(night.inTable());

            assertThat(night.runOn(2).moved().count()).isPositive();

            assertThat(night.inLog()).isEqualTo(night.inTable());
            assertThat(night.published()).isEqualTo(night.inTable());
            assertThat(night.runOn(3).moved().count()).isZero();
        }
    }

    @Test
    void movesLostForADayArePublishedAtOnceWhereThePositionHasChanged() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).publishAll()) {
            night.runOn(2);
            Map<ItemKey, String> before = night.positions();
            night.ingest(1);

            assertThat(night.runOn(3).moved().count()).isPositive();

            Map<ItemKey, String> elsewhere = new HashMap<>(night.positions());
            elsewhere.entrySet().removeAll(before.entrySet());
            assertThat(elsewhere).hasSizeGreaterThan(10);
            assertThat(elsewhere.keySet().stream().map(RankIndexEntry::apiId))
                    .noneMatch(night.denialsWithUnpublishedMoves()::contains);
        }
    }

    @Test
    void anUnreadableDenialBlocksNoOtherAndIsPublishedOnceRepaired() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1)) {
            Set<String> all = night.inTable();
            Item original = night.corruptOne();

            assertThatIllegalStateException()
                    .isThrownBy(() -> night.runOn(2))
                    .withMessage("run maple#RECONCILE#2026-06-02: 1 denial cannot be read, first "
                            + RankIndexEntry.apiId(original.key())
                            + " (java.lang.IllegalArgumentException);"
                            + " repair or restore the items, then redrive");

            String unreadable = "\"" + RankIndexEntry.apiId(original.key()) + "\"";
            assertThat(night.inLog())
                    .isEqualTo(all.stream()
                            .filter(move -> !move.contains(unreadable))
                            .collect(Collectors.toSet()))
                    .isNotEqualTo(all);
            night.restore(original);
            night.runOn(3);
            assertThat(night.inLog()).isEqualTo(all);
        }
    }

    @Test
    void allLostMovesArePublishedWithinAWeek() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).publishAll()) {
            night.runOn(2);
            night.ingest(1);

            IntStream.rangeClosed(3, 9).forEach(night::runOn);

            assertThat(night.inLog()).isEqualTo(night.inTable());
            assertThat(night.published()).isEqualTo(night.inTable());
        }
    }

    @Test
    void aQuietNightChecksOneSeventhOfAllDenials() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1).publishAll()) {
            int all = night.runOn(2).checked();

            int seven = IntStream.rangeClosed(3, 9)
                    .map(day -> night.runOn(day).checked())
                    .sum();

            assertThat(all).isGreaterThan(30);
            assertThat(seven).isEqualTo(all);
        }
    }

    @Test
    void aMoveThatTheBusRejectsIsPendingForTheNextNight() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1)) {
            String one = LoggedMoves.firstId(night.inTable());
            night.deployment().cloud().bus().rejectDetailsWith(one);
            night.runOn(2);
            assertThat(night.inLog()).isEqualTo(night.inTable());
            assertThat(night.published()).hasSize(night.inTable().size() - 1);
            night.deployment().cloud().bus().acceptAll();

            assertThat(night.runOn(3).moved().count()).isEqualTo(1);

            assertThat(night.published()).isEqualTo(night.inTable());
            assertThat(night.runOn(4).moved().count()).isZero();
        }
    }

    @Test
    void movesInTransitAreLeftForTheNextNight() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).publish(move -> move.version() > 1)) {
            assertThat(night.runSoonAfter(1).moved().count()).isZero();

            assertThat(night.runOn(2).moved().count()).isPositive();

            assertThat(night.inLog()).isEqualTo(night.inTable());
            assertThat(night.published()).isEqualTo(night.inTable());
        }
    }

    @Test
    void theReportAndAnEventCountTheMissingMoves() {
        try (ReconcileFixture night = new ReconcileFixture().ingest(0).ingest(1)) {
            night.publish(move -> move.version() > 1);
            int missing = night.inTable().size() - night.inLog().size();

            night.runOn(2);

            assertThat(night.deployment().cloud().details("Moves Republished"))
                    .singleElement()
                    .satisfies(published -> {
                        assertThat(published.path("missing").asInt()).isEqualTo(missing);
                        assertThat(published.path("sentAgain").asInt()).isEqualTo(missing);
                        assertThat(published.path("practice").asText()).isEqualTo("maple");
                        assertThat(published.path("id").asText())
                                .isEqualTo("maple.RECONCILE.2026-06-02.moves-republished");
                    });
        }
    }
}
