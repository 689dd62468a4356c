package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static health.overturn.denials.lifecycle.LifecycleFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RejudgementTest {
    private static final Actor.Person ADMIN = new Actor.Person("Ada", Role.ADMIN, Set.of());

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void queueAndNextActionFollowAndTheHistoryNamesThePerson() {
        Denial judged = toContract(fresh);

        assertThat(judged.projection().category()).isEqualTo(Category.CONTRACT);
        assertThat(judged.projection().routing())
                .isEqualTo(new Routing("Ann", "Head CONTRACTING", LocalDate.of(2026, 3, 16), Routing.OwnerBy.SETTINGS));
        assertThat(judged.state()).isEqualTo(new DenialState.New());
        assertThat(judged.history()).hasSize(2).startsWith(fresh.history().getFirst());
        assertThat(judged.history().getLast().by()).isEqualTo(ADMIN);
    }

    @Test
    void anOwnerNamedByAPersonStays() {
        Denial bos = practice.move(fresh, new Command.Reassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-03");

        assertThat(toContract(bos).projection().routing())
                .isEqualTo(new Routing("Bo", "Head CONTRACTING", LocalDate.of(2026, 3, 16), Routing.OwnerBy.PERSON));
    }

    @Test
    void aCategoryGivenByAPersonStays() {
        Denial recategorized = practice.move(
                fresh, new Command.Recategorize(Category.DOCUMENTATION, LifecycleFixture.reason()), ANN, "2026-03-03");

        assertThat(toContract(recategorized).projection().category()).isEqualTo(Category.DOCUMENTATION);
    }

    @Test
    void aDenialThatWaitsOnThePayerKeepsItsNextAction() {
        Denial waiting = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(toContract(waiting).state()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(toContract(waiting).projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void aResolvedDenialStaysResolvedInTheNewCategory() {
        Denial paid = practice.applyFacts(fresh, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-05");

        assertThat(toContract(paid).state()).isEqualTo(paid.state());
        assertThat(toContract(paid).projection().routing())
                .isEqualTo(paid.projection().routing());
        assertThat(toContract(paid).projection().category()).isEqualTo(Category.CONTRACT);
    }

    @Test
    void theOpenAmountFollowsTheNewDeniedAmount() {
        DenialDetails less = denied("D-1", 20_000).details();

        Denial judged = practice.lifecycle().rejudge(fresh, new Rejudgement(less, "CO-16"), ADMIN, at("2026-03-09"));

        assertThat(judged.projection().open().cents()).isEqualTo(20_000);
        assertThat(Denial.of(judged.history())).isEqualTo(judged);
    }

    private Denial toContract(Denial denial) {
        DenialDetails details =
                denied("D-1", 50_000).category(Category.CONTRACT).details();
        return practice.lifecycle().rejudge(denial, new Rejudgement(details, "CO-97"), ADMIN, at("2026-03-09"));
    }
}
