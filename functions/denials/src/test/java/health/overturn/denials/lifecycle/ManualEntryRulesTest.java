package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Role;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManualEntryRulesTest {
    private final ManualEntryRules rules = new ManualEntryRules(
            SettingsBuilder.practice()
                    .owner("PAYER-A", "Ann")
                    .payer("PAYER-B", List.of(), null)
                    .settings(),
            Set.of("PAYER-C"));

    private MoveResult enter(DenialDetailsFixture details) {
        return rules.attempt(details.details(), ANN, LifecycleFixture.at("2026-03-02"));
    }

    @Test
    void anEnteredDenialIsNewAndCarriesThePersonsName() {
        Denial entered = ((MoveResult.Moved) enter(denied("D-1", 50_000))).denial();

        assertThat(entered.state()).isEqualTo(new DenialState.New());
        assertThat(entered.history().getFirst().by()).isEqualTo(ANN);
        assertThat(entered.projection().routing().namedOwner()).contains("Ann");
    }

    @Test
    void anUnknownPayerIsRefused() {
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-X")))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.PAYER_UNKNOWN,
                        "No payer of the practice has this id. Correct the id, or add the payer to the settings."));
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-B"))).isInstanceOf(MoveResult.Moved.class);
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-C"))).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void anAmountOfZeroAndAFutureDateAreRefused() {
        assertThat(enter(denied("D-1", 0))).isEqualTo(MoveResult.refused(Refusal.AMOUNT));
        assertThat(enter(denied("D-1", 50_000).receivedOn(LocalDate.of(2026, 3, 3))))
                .isEqualTo(MoveResult.refused(Refusal.DENIED_DATE));
    }

    @Test
    void reportingMayNotEnterDenials() {
        Actor.Person reporter = new Actor.Person("Rae", Role.REPORTING, Set.of());

        assertThat(rules.attempt(denied("D-1", 50_000).details(), reporter, LifecycleFixture.at("2026-03-02")))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
    }
}
