package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldReasonTest {
    private static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);

    private final LifecycleFixture practice = new LifecycleFixture(SettingsBuilder.practice()
            .owner("PAYER-A", "Ann")
            .owner("PAYER-B", "Gus")
            .away("Gus", "2026-01-01", null, null));

    private Optional<HeldReason> reason(Denial denial) {
        return HeldReason.of(denial.projection(), practice.settings(), MARCH_3);
    }

    @Test
    void aDenialWithAnOwnerIsNotHeld() {
        assertThat(reason(practice.intake(denied("D-1", 50_000), "2026-03-02"))).isEmpty();
    }

    @Test
    void aPayerWithoutAnOwnerHoldsItsDenials() {
        assertThat(reason(practice.intake(denied("D-1", 50_000).payer("PAYER-X"), "2026-03-02")))
                .contains(HeldReason.NO_OWNER_NAMED);
    }

    @Test
    void anOwnerWhoIsAwayWithoutACoverHoldsHerDenials() {
        assertThat(reason(practice.intake(denied("D-1", 50_000).payer("PAYER-B"), "2026-03-02")))
                .contains(HeldReason.OWNER_AWAY);
    }

    @Test
    void aHeldDenialWhosePayerHasAnOwnerByNowWaitsForTheReroute() {
        Denial held = practice.applyCycleMove(
                practice.intake(denied("D-1", 50_000), "2026-03-02"), new Move.Hold("Head", "nobody"), "2026-03-02");

        assertThat(reason(held)).contains(HeldReason.OWNER_NAMED);
    }
}
