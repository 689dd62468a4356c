package health.overturn.denials.owner;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Ownership propose(SettingsBuilder settings, String payer, Category category) {
        return settings.settings().team().propose(payer, category, DAY);
    }

    @Test
    void thePayersOwnerOwnsTheDenialAndTheQueueHeadDoesTheNextStep() {
        SettingsBuilder settings = SettingsBuilder.practice().owner("PAYER-A", "Ann");

        assertThat(propose(settings, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Owned("Ann", "Head CODING"));
    }

    @Test
    void inPayerFollowUpTheOwnerDoesTheNextStep() {
        SettingsBuilder settings = SettingsBuilder.practice().owner("PAYER-A", "Ann");

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void aPayerWithoutANamedOwnerIsHeld() {
        SettingsBuilder settings = SettingsBuilder.practice().owner("PAYER-A", "Ann");

        assertThat(propose(settings, "PAYER-NEW", Category.CODING)).isEqualTo(new Ownership.Held("Head CODING"));
        assertThat(propose(settings, "PAYER-NEW", Category.UNMAPPED))
                .isEqualTo(new Ownership.Held("Head PAYER_FOLLOW_UP"));
    }

    @Test
    void anAliasNamesItsPayer() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .payer("PAYER-A", List.of("PAYER-A-OLD"), null)
                .owner("PAYER-A", "Ann");

        assertThat(propose(settings, "PAYER-A-OLD", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
        assertThat(settings.settings().team().payers().canonicalId("PAYER-A-OLD"))
                .isEqualTo("PAYER-A");
        assertThat(settings.settings().team().payers().canonicalId("PAYER-NEW")).isEqualTo("PAYER-NEW");
    }

    @Test
    void theOwnerOfAGroupOwnsAllItsPayersWithoutAnOwnerOfTheirOwn() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .payer("PAYER-A", List.of(), "GROUP")
                .payer("PAYER-B", List.of(), "GROUP")
                .owner("GROUP", "Gil")
                .owner("PAYER-B", "Bo");

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Gil", "Gil"));
        assertThat(propose(settings, "PAYER-B", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Bo", "Bo"));
    }

    @Test
    void aCategoryCanHaveAnOwnerOfItsOwn() {
        SettingsBuilder settings =
                SettingsBuilder.practice().owner("PAYER-A", "Ann").owner("PAYER-A", "Cy", "FOLLOW_UP");

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Cy", "Cy"));
        assertThat(propose(settings, "PAYER-A", Category.UNMAPPED)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void theCoverOfAnAbsentOwnerOwnsTheDenialDuringTheAbsence() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .owner("PAYER-B", "Bo")
                .away("Ann", "2026-03-01", "2026-03-02", "Dee")
                .away("Bo", "2026-03-03", "2026-03-09", "Dee");

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Dee", "Dee"));
        assertThat(propose(settings, "PAYER-B", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Bo", "Bo"));
    }

    @Test
    void anOwnerWhoLeftWithoutCoverIsNoOwner() {
        SettingsBuilder settings =
                SettingsBuilder.practice().owner("PAYER-A", "Ann").away("Ann", "2026-03-01", null, null);

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP))
                .isEqualTo(new Ownership.Held("Head PAYER_FOLLOW_UP"));
    }

    @Test
    void anOwnerWhoComesBackKeepsTheWorkWithoutCover() {
        SettingsBuilder settings =
                SettingsBuilder.practice().owner("PAYER-A", "Ann").away("Ann", "2026-03-01", "2026-03-08", null);

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Ann", "Ann"));
    }

    @Test
    void coverPassesOnWhereTheCoverIsAwayToo() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .away("Ann", "2026-03-01", null, "Bo")
                .away("Bo", "2026-03-01", "2026-03-08", "Cy");

        assertThat(propose(settings, "PAYER-A", Category.FOLLOW_UP)).isEqualTo(new Ownership.Owned("Cy", "Cy"));
    }

    @Test
    void absentPeopleWhoCoverForEachOtherAreNoOwner() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .away("Ann", "2026-03-01", "2026-03-08", "Bo")
                .away("Bo", "2026-03-01", "2026-03-08", "Ann");

        assertThat(propose(settings, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Held("Head CODING"));
    }

    @Test
    void theCoverOfAQueueHeadDoesTheNextStep() {
        SettingsBuilder settings = SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .queue("CODING", "Hal")
                .away("Hal", "2026-03-01", "2026-03-08", "Ivy");

        assertThat(propose(settings, "PAYER-A", Category.CODING)).isEqualTo(new Ownership.Owned("Ann", "Ivy"));
    }
}
