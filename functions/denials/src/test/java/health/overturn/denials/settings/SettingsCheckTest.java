package health.overturn.denials.settings;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.owner.People;
import health.overturn.denials.owner.PracticePerson;
import health.overturn.remittance.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    @Test
    void aMissingSettingTakesItsDefault() {
        Settings settings = SettingsBuilder.practice().settings();

        assertThat(settings.amount(Threshold.MIDDLE_FROM_CENTS)).isEqualTo(Money.ofCents(25_000));
        assertThat(settings.amount(Threshold.MIDDLE_TO_CENTS)).isEqualTo(Money.ofCents(150_000));
        assertThat(settings.amount(Threshold.SMALL_CENTS)).isEqualTo(Money.ofCents(10_000));
        assertThat(settings.count(Threshold.ESCALATE_TOUCHES)).isEqualTo(3);
        assertThat(settings.count(Threshold.TOP_RANKS)).isEqualTo(20);
        assertThat(settings.count(Threshold.NEXT_RANKS)).isEqualTo(50);
        assertThat(settings.count(Threshold.WATCH_DAYS)).isEqualTo(45);
        assertThat(settings.count(Threshold.WAIT_DAYS)).isEqualTo(30);
        assertThat(settings.count(Threshold.DEADLINE_DAYS)).isEqualTo(7);
        assertThat(settings.count(Threshold.RECENT_DAYS)).isEqualTo(7);
        assertThat(settings.count(Threshold.SMALL_REVIEWS)).isEqualTo(2);
        assertThat(settings.count(Threshold.PREVENTION_COUNT)).isEqualTo(3);
        assertThat(settings.count(Threshold.PREVENTION_WEEKS)).isEqualTo(2);
        assertThat(settings.count(Threshold.TOP_REASONS)).isEqualTo(5);
        assertThat(settings.softWriteOff()).isEqualTo(SoftWriteOff.PROPOSED);
        assertThat(settings.holidays()).isEmpty();
        assertThat(settings.federalHolidays()).isTrue();
        assertThat(settings.workingDaysTo(Category.DOCUMENTATION)).isEqualTo(5);
    }

    @Test
    void jobsRunAtTheirDefaultTimesUnlessThePracticeSetsOthers() {
        Settings settings = SettingsBuilder.practice()
                .value("rerouteAt", "TUESDAY 07:30")
                .value("triageAt", "03:00")
                .settings();

        assertThat(settings.slot(ScheduledJob.REROUTE))
                .isEqualTo(new LocalSlot(DayOfWeek.TUESDAY, LocalTime.of(7, 30)));
        assertThat(settings.slot(ScheduledJob.TRIAGE)).isEqualTo(new LocalSlot(null, LocalTime.of(3, 0)));
        assertThat(settings.slot(ScheduledJob.MIDDLE_LAYER)).hasToString("WEDNESDAY 06:00");
        assertThat(settings.slot(ScheduledJob.ESCALATE)).hasToString("FRIDAY 06:00");
        assertThat(settings.slot(ScheduledJob.SNAPSHOT)).hasToString("04:00");
        assertThat(settings.slot(ScheduledJob.WEEK_SNAPSHOT)).hasToString("MONDAY 04:00");
    }

    @Test
    void aSettingReplacesItsDefault() {
        Settings settings = SettingsBuilder.practice()
                .timeZone("America/Chicago")
                .holidays("2026-12-24")
                .workingDays("CODING", "4")
                .value("smallCents", "5000")
                .value("federalHolidays", "false")
                .value("softWriteOff", "true")
                .settings();

        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(settings.holidays()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(settings.workingDaysTo(Category.CODING)).isEqualTo(4);
        assertThat(settings.amount(Threshold.SMALL_CENTS)).isEqualTo(Money.ofCents(5_000));
        assertThat(settings.softWriteOff()).isEqualTo(SoftWriteOff.AUTOMATIC);
        assertThat(settings.federalHolidays()).isFalse();
    }

    @Test
    void everyErrorIsReportedAtOnce() {
        SettingsCheck check = SettingsBuilder.practice()
                .timeZone("Mars/Base")
                .billingLead(null)
                .owner("PAYER-A", " ", "CODNG")
                .queue("CODING", "")
                .queue("LAUNDRY", "Zoe")
                .away("Ann", "2026-02-30", null, "Ann")
                .holidays("Christmas")
                .workingDays("CODING", "soon")
                .value("escalateTouches", "0")
                .value("rerouteAt", "06:00")
                .value("softWriteOff", "yes")
                .value("colour", "blue")
                .value("middleFromCents", "200000")
                .check();

        assertThat(errors(check))
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .containsExactly(
                        "timeZone",
                        "billingLead",
                        "queues.CODING",
                        "queues.LAUNDRY",
                        "owners[0].owner",
                        "owners[0].category",
                        "absences[0].cover",
                        "absences[0].from",
                        "holidays[0]",
                        "workingDays.CODING",
                        "colour",
                        "escalateTouches",
                        "rerouteAt",
                        "softWriteOff",
                        "middleToCents");
    }

    @Test
    void anErrorNamesTheFieldTheRuleAndTheValue() {
        assertThat(errors(
                        SettingsBuilder.practice().value("escalateTouches", "0").check()))
                .containsExactly("escalateTouches: must be a whole number from 1 to 50; got \"0\"");
        assertThat(errors(SettingsBuilder.practice().timeZone("Mars/Base").check()))
                .containsExactly("timeZone: must be a time zone such as America/New_York; got \"Mars/Base\"");
        assertThat(errors(SettingsBuilder.practice().timeZone(null).check())).containsExactly("timeZone: is required");
    }

    @Test
    void aNameThatTheDirectoryLacksIsReportedWithTheNearest() {
        SettingsBuilder practice = SettingsBuilder.practice().billingLead("Sma").owner("PAYER-A", "Ann");
        List<SettingsDraft.PersonDraft> directory = Stream.concat(
                        Stream.of("Sam", "Ann"),
                        Arrays.stream(WorkQueue.values()).map(queue -> "Head " + queue))
                .map(name -> new SettingsDraft.PersonDraft(name, name + "@practice.example", List.of()))
                .toList();

        assertThat(errors(SettingsCheck.of(practice.draft(directory))))
                .containsExactly("billingLead: nobody in the directory has this name; did you mean \"Sam\"?");
    }

    @Test
    void theDirectoryIsRequiredAndItsNamesAndLoginsAreUnique() {
        assertThat(errors(SettingsCheck.of(SettingsBuilder.practice().draft(List.of()))))
                .containsExactly("people: must name at least one person; nobody else sees anything of the practice");
        assertThat(errors(SettingsBuilder.practice()
                        .person("Sam", "sam@practice.example", "CODING")
                        .person("SAM", "Sam@Practice.example", "LAUNDRY")
                        .check()))
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .containsExactly("people[1].queues[0]", "people[1].name", "people[1].login");
    }

    @Test
    void aPersonIsFoundByLoginInAnyCaseOfLetters() {
        People people = SettingsBuilder.practice()
                .person("Sam", "sam@practice.example", "CODING")
                .settings()
                .team()
                .people();

        assertThat(people.findByLogin(Set.of("SAM@practice.example", "other")))
                .contains(new PracticePerson("Sam", "sam@practice.example", Set.of(WorkQueue.CODING)));
        assertThat(people.findByLogin(Set.of("sam@practice.example", "Ann"))).isEmpty();
        assertThat(people.findByLogin(Set.of())).isEmpty();
    }

    @Test
    void anUnknownNameIsReportedWithTheAllowedOnes() {
        SettingsCheck check = SettingsBuilder.practice()
                .queue("LAUNDRY", "Zoe")
                .workingDays("LAUNDRY", "2")
                .value("colour", "blue")
                .check();

        assertThat(errors(check))
                .containsExactly(
                        "queues.LAUNDRY: unknown queue; allowed: FRONT_END_CLEANUP, AUTHORIZATION, CODING,"
                                + " CLINICAL_DOCUMENTATION, PAYER_FOLLOW_UP, CONTRACTING, CREDENTIALING",
                        "workingDays.LAUNDRY: unknown category; allowed: REGISTRATION, ELIGIBILITY, AUTHORIZATION, CODING,"
                                + " DOCUMENTATION, PAYER_EDIT, FOLLOW_UP, CONTRACT, CREDENTIALING, UNMAPPED",
                        "colour: unknown setting; remove it or correct its name");
    }

    @Test
    void aQueueWithoutANamedHeadIsRefused() {
        assertThat(errors(SettingsBuilder.practice().queue("CREDENTIALING", "").check()))
                .containsExactly("queues.CREDENTIALING: must be a name of 1 to 100 characters; got \"\"");
    }

    @Test
    void anIdOfTwoPayersIsRefused() {
        SettingsCheck check = SettingsBuilder.practice()
                .payer("PAYER-A", List.of("PAYER-B"), null)
                .payer("PAYER-B", List.of(), null)
                .check();

        assertThat(errors(check))
                .containsExactly("payers[1].id: must be an id that no other payer has; got \"PAYER-B\"");
    }

    @Test
    void aGroupWithThePayersOwnIdIsRefused() {
        assertThat(errors(SettingsBuilder.practice()
                        .payer("PAYER-A", List.of(), "PAYER-A")
                        .check()))
                .containsExactly("payers[0].group: must be another name than a payer's id; got \"PAYER-A\"");
    }

    @Test
    void twoOwnersOfOnePayerAreRefusedEvenUnderItsAlias() {
        SettingsCheck check = SettingsBuilder.practice()
                .payer("PAYER-A", List.of("PAYER-A-OLD"), null)
                .owner("PAYER-A", "Ann")
                .owner("PAYER-A-OLD", "Bo")
                .check();

        assertThat(errors(check))
                .containsExactly("owners[1]: must be the only owner of its payer and category; got \"PAYER-A-OLD\"");
    }

    private static List<String> errors(SettingsCheck check) {
        return switch (check) {
            case SettingsCheck.Valid valid -> List.of();
            case SettingsCheck.Invalid invalid -> invalid.errors();
        };
    }
}
