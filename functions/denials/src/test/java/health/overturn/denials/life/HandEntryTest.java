package health.overturn.denials.life;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.settings.Drafts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandEntryTest {
    private final HandEntry entry = new HandEntry(
            Drafts.practice()
                    .owner("PAYER-A", "Ann")
                    .payer("PAYER-B", List.of(), null)
                    .settings(),
            Set.of("PAYER-C"));

    private Outcome enter(Subjects subjects) {
        return entry.attempt(subjects.subject(), ANN, Desk.at("2026-03-02"));
    }

    @Test
    void itIsNewAndBearsThePersonsName() {
        Denial entered = ((Outcome.Moved) enter(denied("D-1", 50_000))).denial();

        assertThat(entered.status()).isEqualTo(new Status.New());
        assertThat(entered.history().getFirst().by()).isEqualTo(ANN);
        assertThat(entered.state().routing().namedOwner()).contains("Ann");
    }

    @Test
    void anUnknownPayerIsRefused() {
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-X")))
                .isEqualTo(new Outcome.Refused(Refusal.PAYER_UNKNOWN, "no payer of the practice has this id"));
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-B"))).isInstanceOf(Outcome.Moved.class);
        assertThat(enter(denied("D-1", 50_000).payer("PAYER-C"))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void nothingDeniedAndADateToComeAreRefused() {
        assertThat(enter(denied("D-1", 0))).isEqualTo(Outcome.refused(Refusal.AMOUNT));
        assertThat(enter(denied("D-1", 50_000).receivedOn(LocalDate.of(2026, 3, 3))))
                .isEqualTo(Outcome.refused(Refusal.DENIED_DATE));
    }

    @Test
    void reportingEntersNothing() {
        Actor.Person reporter = new Actor.Person("Rae", Role.REPORTING, Set.of());

        assertThat(entry.attempt(denied("D-1", 50_000).subject(), reporter, Desk.at("2026-03-02")))
                .isEqualTo(Outcome.refused(Refusal.ROLE));
    }
}
