package health.overturn.denials.owner;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.settings.Drafts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Ownership propose(Drafts drafts, String payer, Category category) {
        return drafts.settings().team().propose(payer, category, DAY);
    }

    @Test
    void theOwnerOfThePayerHasItAndTheHeadOfTheQueueDoesTheNextStep() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann");

        assertThat(propose(drafts, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Owned("Ann", "Head CODING"));
    }

    @Test
    void inPayerFollowUpTheOwnerDoesTheNextStep() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann");

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void aPayerWithoutANamedOwnerIsHeld() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann");

        assertThat(propose(drafts, "PAYER-NEW", Category.CODING)).isEqualTo(new Ownership.Held("Head CODING"));
        assertThat(propose(drafts, "PAYER-NEW", Category.UNMAPPED))
                .isEqualTo(new Ownership.Held("Head PAYER_FOLLOW_UP"));
    }

    @Test
    void anAliasStandsForItsPayer() {
        Drafts drafts =
                Drafts.practice().payer("PAYER-A", List.of("PAYER-A-OLD"), null).owner("PAYER-A", "Ann");

        assertThat(propose(drafts, "PAYER-A-OLD", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
        assertThat(drafts.settings().team().payers().canonical("PAYER-A-OLD")).isEqualTo("PAYER-A");
        assertThat(drafts.settings().team().payers().canonical("PAYER-NEW")).isEqualTo("PAYER-NEW");
    }

    @Test
    void theOwnerOfAGroupHasAllItsPayersButThoseWithAnOwnerOfTheirOwn() {
        Drafts drafts = Drafts.practice()
                .payer("PAYER-A", List.of(), "GROUP")
                .payer("PAYER-B", List.of(), "GROUP")
                .owner("GROUP", "Gil")
                .owner("PAYER-B", "Bo");

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Gil", "Gil"));
        assertThat(propose(drafts, "PAYER-B", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Bo", "Bo"));
    }

    @Test
    void aCategoryCanHaveAnOwnerOfItsOwn() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann").owner("PAYER-A", "Cy", "FOLLOW_UP");

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Cy", "Cy"));
        assertThat(propose(drafts, "PAYER-A", Category.UNMAPPED)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void whoCoversForAnAbsentOwnerHasItWhileTheAbsenceLasts() {
        Drafts drafts = Drafts.practice()
                .owner("PAYER-A", "Ann")
                .owner("PAYER-B", "Bo")
                .away("Ann", "2026-03-01", "2026-03-02", "Dee")
                .away("Bo", "2026-03-03", "2026-03-09", "Dee");

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Dee", "Dee"));
        assertThat(propose(drafts, "PAYER-B", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Bo", "Bo"));
    }

    @Test
    void anOwnerWhoLeftWithoutCoverIsNoOwner() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann").away("Ann", "2026-03-01", null, null);

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP))
                .isEqualTo(new Ownership.Held("Head PAYER_FOLLOW_UP"));
    }

    @Test
    void anOwnerWhoComesBackKeepsTheWorkWithoutCover() {
        Drafts drafts = Drafts.practice().owner("PAYER-A", "Ann").away("Ann", "2026-03-01", "2026-03-08", null);

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void coverPassesOnWhereTheCoverIsAwayToo() {
        Drafts drafts = Drafts.practice()
                .owner("PAYER-A", "Ann")
                .away("Ann", "2026-03-01", null, "Bo")
                .away("Bo", "2026-03-01", "2026-03-08", "Cy");

        assertThat(propose(drafts, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Cy", "Cy"));
    }

    @Test
    void twoWhoCoverForEachOtherWhileBothAreAwayAreNoOwner() {
        Drafts drafts = Drafts.practice()
                .owner("PAYER-A", "Ann")
                .away("Ann", "2026-03-01", "2026-03-08", "Bo")
                .away("Bo", "2026-03-01", "2026-03-08", "Ann");

        assertThat(propose(drafts, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Held("Head CODING"));
    }

    @Test
    void whoCoversForAHeadDoesTheNextStep() {
        Drafts drafts = Drafts.practice()
                .owner("PAYER-A", "Ann")
                .queue("CODING", "Hal")
                .away("Hal", "2026-03-01", "2026-03-08", "Ivy");

        assertThat(propose(drafts, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Owned("Ann", "Ivy"));
    }
}
