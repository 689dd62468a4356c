package health.overturn.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.lambda.capacity.ItemSize;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DenialItemTest {
    /// DynamoDB's limit of 400 KB, less the size of a thousand moves of remittances and cycles.
    private static final int MAX_BYTES = 400 * 1_024 - 1_000 * 120;

    @Test
    void aFullResolvedHistoryLeavesRoomForAThousandMoves() {
        LifecycleFixture fixture = LifecycleFixture.ofAnn();
        Denial full = fixture.fillHistory(
                fixture.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02"), "2026-03-03");
        Denial resolved = fixture.move(
                full, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), LifecycleFixture.ANN, "2026-03-04");

        Item item = DenialItem.of(new PracticeKeys("maple"), stored(resolved));

        assertThat(ItemSize.of(item.attributes())).isBetween(240_000L, (long) MAX_BYTES);
        assertThat(DenialItem.read(item)).isEqualTo(stored(resolved));
    }

    @Test
    void aRemittanceMoveTakesLessThan120Bytes() {
        LifecycleFixture fixture = LifecycleFixture.ofAnn();
        Denial fresh = fixture.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02");
        Denial paid = fixture.applyFacts(fresh, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-05");

        assertThat(size(paid) - size(fresh)).isLessThan(120);
    }

    @Test
    void theMoneyOfAResolutionIsReadAsItWasWritten() {
        LifecycleFixture fixture = LifecycleFixture.ofAnn();
        DenialMoney money = new DenialMoney(
                Money.ofCents(20_000), Money.ofCents(5_000), Money.ofCents(1_000), Money.ofCents(30_000));
        RemittanceFacts facts = new RemittanceFacts(
                RemittanceFacts.Resolution.PAID,
                money,
                Category.AUTHORIZATION,
                true,
                LocalDate.of(2026, 3, 5),
                "R-1",
                "O-1",
                LocalDate.of(2026, 2, 1),
                0);
        Denial paid = fixture.applyFacts(
                fixture.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02"), facts, "2026-03-05");

        Item item = DenialItem.of(new PracticeKeys("maple"), stored(paid));

        assertThat(DenialItem.read(item)).isEqualTo(stored(paid));
    }

    @Test
    void theTermsOfAResolutionAreReadAsTheyWereWritten() {
        LifecycleFixture fixture = LifecycleFixture.ofAnn();
        Denial proposed = fixture.move(
                fixture.intake(DenialDetailsFixture.denied("D-1", 500_000), "2026-03-02"),
                new Command.Resolve(
                        new ResolutionTerms(
                                DenialOutcome.PAID,
                                Money.ofCents(20_000),
                                Remainder.WRITTEN_OFF,
                                WriteOffReason.CONTRACT,
                                null),
                        null,
                        ProtectedText.of("invented note")),
                LifecycleFixture.LEE,
                "2026-03-04");

        Item item = DenialItem.of(new PracticeKeys("maple"), stored(proposed));

        assertThat(proposed.projection().writeOffProposal()).isPresent();
        assertThat(DenialItem.read(item)).isEqualTo(stored(proposed));
    }

    @Test
    void aResolutionFromBeforeItHadTermsIsRead() {
        Item resolve = Item.EMPTY
                .with("m", "RESOLVE")
                .with("en", "UPHELD")
                .with("rv", 500)
                .with("nt", "words");
        Item decide = Item.EMPTY.with("m", "DECIDE").with("de", "WRITE_OFF").with("nt", "words");

        assertThat(MoveItem.read(resolve, "D-1"))
                .isEqualTo(new Move.Resolve(
                        new ResolutionTerms(DenialOutcome.UPHELD, Money.ofCents(500), null, null, null),
                        ProtectedText.of("words")));
        assertThat(MoveItem.read(decide, "D-1"))
                .isEqualTo(new Move.Decide(new Decision.WriteOff(null), ProtectedText.of("words")));
    }

    private static long size(Denial denial) {
        return ItemSize.of(
                DenialItem.of(new PracticeKeys("maple"), stored(denial)).attributes());
    }

    private static StoredDenial stored(Denial denial) {
        return new StoredDenial("invented-acc", new DenialSource("invented-file", 1, 7), denial);
    }
}
