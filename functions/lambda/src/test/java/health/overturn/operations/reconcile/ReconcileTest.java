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
    void nothingIsToldWhenNothingIsMissing() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1).tellAll()) {
            int events = night.deployment().cloud().events().size();

            RunReport report = night.of(2);

            assertThat(report.moved().count()).isZero();
            assertThat(report.lookedAt()).isGreaterThan(30);
            assertThat(night.deployment().cloud().events()).hasSize(events);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7})
    void whatWasLostIsToldAgainAlsoInTheMidstOfADenialsMoves(int nth) {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1)) {
            night.tell(move -> Math.floorMod(move.id().hashCode(), nth) != 0);
            assertThat(night.inTheLog()).isNotEqualTo(night.inTheTable());

            assertThat(night.of(2).moved().count()).isPositive();

            assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
            assertThat(night.onTheBus()).isEqualTo(night.inTheTable());
            assertThat(night.of(3).moved().count()).isZero();
        }
    }

    @Test
    void aStreamThatStoodStillForADayIsMadeGoodAtOnceWhereDenialsStandElsewhereNow() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).tellAll()) {
            night.of(2);
            Map<ItemKey, String> before = night.standing();
            night.with(1);

            assertThat(night.of(3).moved().count()).isPositive();

            Map<ItemKey, String> elsewhere = new HashMap<>(night.standing());
            elsewhere.entrySet().removeAll(before.entrySet());
            assertThat(elsewhere).hasSizeGreaterThan(10);
            assertThat(elsewhere.keySet().stream().map(RankIndexEntry::name))
                    .noneMatch(night.withMovesUntold()::contains);
        }
    }

    @Test
    void aDenialThatCannotBeReadHoldsUpNoOtherAndIsToldOnceItIsMended() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1)) {
            Set<String> all = night.inTheTable();
            Item whole = night.breakOne();

            assertThatIllegalStateException()
                    .isThrownBy(() -> night.of(2))
                    .withMessageContaining("denials that can be read were expected but 1 cannot");

            String broken = "\"" + RankIndexEntry.name(whole.key()) + "\"";
            assertThat(night.inTheLog())
                    .isEqualTo(
                            all.stream().filter(move -> !move.contains(broken)).collect(Collectors.toSet()))
                    .isNotEqualTo(all);
            night.mend(whole);
            night.of(3);
            assertThat(night.inTheLog()).isEqualTo(all);
        }
    }

    @Test
    void whateverWasLostIsToldWithinTheWeek() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).tellAll()) {
            night.of(2);
            night.with(1);

            IntStream.rangeClosed(3, 9).forEach(night::of);

            assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
            assertThat(night.onTheBus()).isEqualTo(night.inTheTable());
        }
    }

    @Test
    void aQuietNightLooksAtASeventhOfAll() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1).tellAll()) {
            int all = night.of(2).lookedAt();

            int seven = IntStream.rangeClosed(3, 9)
                    .map(day -> night.of(day).lookedAt())
                    .sum();

            assertThat(all).isGreaterThan(30);
            assertThat(seven).isEqualTo(all);
        }
    }

    @Test
    void aMoveThatTheBusDoesNotTakeIsOwedToTheNextNight() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1)) {
            String one = LoggedMoves.anIdIn(night.inTheTable());
            night.deployment().cloud().bus().refuse(one);
            night.of(2);
            assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
            assertThat(night.onTheBus()).hasSize(night.inTheTable().size() - 1);
            night.deployment().cloud().bus().takeAll();

            assertThat(night.of(3).moved().count()).isEqualTo(1);

            assertThat(night.onTheBus()).isEqualTo(night.inTheTable());
            assertThat(night.of(4).moved().count()).isZero();
        }
    }

    @Test
    void whatMayBeOnItsWayIsLeftForTheNextNight() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).tell(move -> move.version() > 1)) {
            assertThat(night.soonAfter(1).moved().count()).isZero();

            assertThat(night.of(2).moved().count()).isPositive();

            assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
            assertThat(night.onTheBus()).isEqualTo(night.inTheTable());
        }
    }

    @Test
    void theReportAndAnEventSayHowManyWereMissing() {
        try (ReconcileFixture night = new ReconcileFixture().with(0).with(1)) {
            night.tell(move -> move.version() > 1);
            int missing = night.inTheTable().size() - night.inTheLog().size();

            night.of(2);

            assertThat(night.deployment().cloud().details("Moves Told Again"))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.path("missing").asInt()).isEqualTo(missing);
                        assertThat(told.path("sentAgain").asInt()).isEqualTo(missing);
                        assertThat(told.path("practice").asText()).isEqualTo("maple");
                        assertThat(told.path("id").asText()).isEqualTo("maple.RECONCILE.2026-06-02.moves-told-again");
                    });
        }
    }
}
