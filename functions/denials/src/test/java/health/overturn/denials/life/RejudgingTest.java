package health.overturn.denials.life;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Desk.LEE;
import static health.overturn.denials.life.Desk.at;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RejudgingTest {
    private static final Actor.Person ADMIN = new Actor.Person("Ada", Role.ADMIN, Set.of());

    private final Desk desk = Desk.ofAnn();
    private final Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

    @Test
    void itsQueueAndNextStepFollowAndItsHistorySaysWhoAsked() {
        Denial judged = toContract(fresh);

        assertThat(judged.state().category()).isEqualTo(Category.CONTRACT);
        assertThat(judged.state().routing())
                .isEqualTo(new Routing("Ann", "Head CONTRACTING", LocalDate.of(2026, 3, 16), Routing.OwnerBy.SETTINGS));
        assertThat(judged.status()).isEqualTo(new Status.New());
        assertThat(judged.history()).hasSize(2).startsWith(fresh.history().getFirst());
        assertThat(judged.history().getLast().by()).isEqualTo(ADMIN);
    }

    @Test
    void anOwnerWhomAPersonNamedStays() {
        Denial bos = desk.move(fresh, new Command.Reassign("Bo", Desk.why()), LEE, "2026-03-03");

        assertThat(toContract(bos).state().routing())
                .isEqualTo(new Routing("Bo", "Head CONTRACTING", LocalDate.of(2026, 3, 16), Routing.OwnerBy.PERSON));
    }

    @Test
    void aCategoryThatAPersonGaveItStays() {
        Denial recategorized =
                desk.move(fresh, new Command.Recategorize(Category.DOCUMENTATION, Desk.why()), ANN, "2026-03-03");

        assertThat(toContract(recategorized).state().category()).isEqualTo(Category.DOCUMENTATION);
    }

    @Test
    void whatIsWithThePayerStaysThereUntilItsDay() {
        Denial waiting = desk.touch(fresh, ANN, Action.APPEAL, "2026-03-03");

        assertThat(toContract(waiting).status()).isEqualTo(new Status.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(toContract(waiting).state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void whatIsResolvedStaysSoInTheOtherCategory() {
        Denial paid = desk.remitted(fresh, Word.Answer.PAID, 50_000, "2026-03-05");

        assertThat(toContract(paid).status()).isEqualTo(paid.status());
        assertThat(toContract(paid).state().routing()).isEqualTo(paid.state().routing());
        assertThat(toContract(paid).state().category()).isEqualTo(Category.CONTRACT);
    }

    @Test
    void anotherAmountIsWhatIsOpen() {
        Subject less = denied("D-1", 20_000).subject();

        Denial judged = desk.life().rejudged(fresh, new Rejudgement(less, "CO-16"), ADMIN, at("2026-03-09"));

        assertThat(judged.state().open().cents()).isEqualTo(20_000);
        assertThat(Denial.of(judged.history())).isEqualTo(judged);
    }

    private Denial toContract(Denial denial) {
        Subject subject = denied("D-1", 50_000).category(Category.CONTRACT).subject();
        return desk.life().rejudged(denial, new Rejudgement(subject, "CO-97"), ADMIN, at("2026-03-09"));
    }
}
