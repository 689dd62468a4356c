package health.overturn.benchmark.list;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Reroute;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Makes invented denials as the intake, the re-route and people leave them: of forty payers, of which one has no
/// owner; half of them touched, a quarter waiting on the payer; due from a month ago to a month ahead.
final class OpenDenials {
    static final int PAYERS = 40;
    private static final Actor.Person BILLER = new Actor.Person("owner0.example", Role.BILLER, Set.of());
    private static final Category[] CATEGORIES = Category.values();

    private final Practice practice;
    private final LocalDate today;
    private final Random random;

    OpenDenials(Practice practice, LocalDate today, Random random) {
        this.practice = practice;
        this.today = today;
        this.random = random;
    }

    static String payer(int number) {
        return String.format(Locale.ROOT, "PAYER-%02d", number);
    }

    /// The items of a denial: itself, its adjudication, and the entries of the directory.
    Stream<Item> items(int number) {
        Denial denial = denial(number);
        String account = String.format(Locale.ROOT, "%012x", number * 0x9E3779B97F4A7C15L & 0xFFFFFFFFFFFFL);
        return Stream.of(
                AdjudicationItem.of(practice.keys(), account, adjudication(denial.details())),
                DenialItem.of(practice.keys(), new StoredDenial(account, new DenialSource("file", 1, 3), denial)),
                Item.at(practice.keys().knownPayer(denial.details().payer())),
                Item.at(practice.keys().knownAssignee(denial.projection().routing().assignee())));
    }

    private Denial denial(int number) {
        Denial denial = rerouted(practice.lifecycle()
                .intake(details(number), RemittanceFacts.OPEN, Optional.empty(), noon(today.minusDays(40))));
        if (random.nextInt(2) == 0) {
            return denial;
        }
        TouchAction action = random.nextInt(2) == 0 ? TouchAction.APPEAL : TouchAction.REVIEW;
        Command touch = new Command.Touch(
                action,
                "told",
                ProtectedText.of("an invented note"),
                ProtectedText.NONE,
                today.plusDays(random.nextInt(60) - 30L));
        return practice.lifecycle()
                                .attempt(
                                        denial,
                                        touch,
                                        new CommandContext(BILLER, noon(today.minusDays(31)), Tier.STANDARD))
                        instanceof MoveResult.Moved moved
                ? moved.denial()
                : denial;
    }

    private Denial rerouted(Denial denial) {
        JobRun run = JobRun.of(
                practice.id(), practice.settings().settings(), ScheduledJob.REROUTE, noon(today.minusDays(39)));
        return new Reroute(practice.settings().settings()).decide(denial, run) instanceof CycleStep.Moved moved
                ? moved.after()
                : denial;
    }

    private DenialDetails details(int number) {
        LocalDate received = today.minusDays(40);
        LocalDate deadline = today.plusDays(random.nextInt(180) - 20L);
        Money denied = Money.ofCents(5_000L + random.nextInt(300_000));
        return new DenialDetails(
                String.format(Locale.ROOT, "%016x", number * 0xD1B54A32D192ED03L),
                payer(number % PAYERS),
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                denied,
                Money.ZERO,
                received,
                received,
                List.of(new Deadline(
                        Deadline.Kind.APPEAL,
                        1,
                        Deadline.Party.PROVIDER,
                        deadline,
                        deadline,
                        Deadline.Confidence.HIGH)),
                Map.of());
    }

    private static StoredAdjudication adjudication(DenialDetails details) {
        Reason reason = new Reason(
                AdjustmentGroup.of("CO"),
                Carc.of("16"),
                List.of("M76"),
                1,
                details.denied(),
                true,
                details.category(),
                new Rationale(JudgingRule.DENIAL_CODE, "", 3));
        Judgement judgement = new Judgement.Denied(
                details.category(),
                null,
                details.denied(),
                List.of(reason),
                "Look at it",
                Set.of(),
                false,
                true,
                List.of(),
                null);
        Adjudication adjudication = new Adjudication(
                details.id(),
                ProtectedText.of("CLAIM-" + details.id()),
                details.deniedOn(),
                ProtectedText.of("PAYERS-" + details.id()),
                ProtectedText.NONE,
                details.payer(),
                details.deniedOn(),
                "t",
                1,
                ClaimStatusCode.of("1"),
                details.denied(),
                Money.ZERO,
                PartFingerprint.NONE,
                judgement);
        Person patient = new Person(
                ProtectedText.of("INVENTED"), ProtectedText.of("PATIENT"), ProtectedText.of("MEMBER-" + details.id()));
        return new StoredAdjudication(
                adjudication,
                new StoredAdjudication.Details(
                        "Invented Health",
                        "TRACE-1",
                        "1999999984",
                        "12",
                        patient,
                        List.of(new StoredAdjudication.Line(
                                1, "HC:G0001", "1", details.denied().cents(), 0, "2026-04-01"))));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(18, 0).toInstant(ZoneOffset.UTC);
    }
}
