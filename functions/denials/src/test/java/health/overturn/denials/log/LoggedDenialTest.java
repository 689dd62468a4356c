package health.overturn.denials.log;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoggedDenialTest {
    private final LifecycleFixture fixture = LifecycleFixture.ofAnn();

    @Test
    void anOpenDenialPutsItsDeniedAmountAtStake() {
        LoggedDenial open = LoggedDenial.of(intake());

        assertThat(open.stake()).isEqualTo(Money.ofCents(50_000));
        assertThat(open.stakeKnown()).isFalse();
        assertThat(open.cause()).isEqualTo(Category.CODING);
    }

    @Test
    void thePayingAdjudicationShowsTheStakeAndWhatThePatientOwes() {
        LoggedDenial paid = resolved(money(20_000, 5_000, Money.ofCents(30_000)), null);

        assertThat(paid.stake()).isEqualTo(Money.ofCents(30_000));
        assertThat(paid.stakeKnown()).isTrue();
        assertThat(paid.recovered()).isEqualTo(Money.ofCents(20_000));
        assertThat(paid.allowedToPatient()).isEqualTo(Money.ofCents(5_000));
    }

    @Test
    void theStakeIsAtLeastWhatWasWonAndAtMostWhatWasDenied() {
        assertThat(resolved(money(25_000, 10_000, Money.ofCents(30_000)), null).stake())
                .isEqualTo(Money.ofCents(35_000));
        assertThat(resolved(money(45_000, 10_000, Money.ofCents(48_000)), null).stake())
                .isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void aRepeatThatOnlyUpholdsHasTheCauseOfTheFirstDenial() {
        LoggedDenial upheld = resolved(money(0, 0, null), Category.AUTHORIZATION);

        assertThat(upheld.category()).isEqualTo(Category.CODING);
        assertThat(upheld.cause()).isEqualTo(Category.AUTHORIZATION);
    }

    private Denial intake() {
        return fixture.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02");
    }

    private LoggedDenial resolved(DenialMoney money, @Nullable Category cause) {
        RemittanceFacts facts = new RemittanceFacts(
                RemittanceFacts.Resolution.PAID, money, cause, false, LocalDate.of(2026, 3, 9), null, null, null, 0);
        return LoggedDenial.of(fixture.applyFacts(intake(), facts, "2026-03-09"));
    }

    private static DenialMoney money(long recovered, long allowedToPatient, @Nullable Money stake) {
        return new DenialMoney(Money.ofCents(recovered), Money.ofCents(allowedToPatient), Money.ZERO, stake);
    }
}
