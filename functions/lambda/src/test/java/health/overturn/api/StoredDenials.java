package health.overturn.api;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.CycleRule;
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
import health.overturn.denials.settings.Settings;
import health.overturn.lambda.fake.Deployment;
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
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes invented denials to the table, in the form in which intake, cycles and people leave them.
///
/// Anna owns PAYER-A and Bob owns PAYER-B; PAYER-X has no owner. Rank 1 of a payer is TOP, rank 2 is NEXT.
final class StoredDenials {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 18);
    private static final String OWNERS = """
        {"payer": "PAYER-A", "owner": "anna.example"}, {"payer": "PAYER-B", "owner": "bob.example"}\
        """;
    private static final Actor.Person ANNA = new Actor.Person("anna.example", Role.BILLER, Set.of());

    private final Deployment deployment;
    private final Practice practice;
    private final Set<Item> items = new LinkedHashSet<>();

    StoredDenials(Deployment deployment, String ranks) {
        this.deployment = deployment;
        String settings = Deployment.SETTINGS
                .replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", OWNERS)
                .replace("\"queues\": {", ranks + " \"queues\": {");
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
        this.practice = deployment.practice();
        List.of("PAYER-A", "PAYER-B", "PAYER-X")
                .forEach(payer -> items.add(Item.at(practice.keys().knownPayer(payer))));
    }

    static StoredDenials in(Deployment deployment) {
        return new StoredDenials(deployment, "\"topRanks\": 1, \"nextRanks\": 1,");
    }

    /// A denial with these deadlines that was received on May 18 and assigned to the payer's owner on that day.
    Denial assigned(Category category, String id, String payer, long cents, LocalDate... deadlines) {
        return moved(
                new Reroute(settings()), ScheduledJob.REROUTE, fresh(category, id, payer, cents, deadlines), RECEIVED);
    }

    /// The denial after the run of a cycle on this day.
    Denial moved(CycleRule rule, ScheduledJob job, Denial denial, LocalDate day) {
        return rule.decide(denial, JobRun.of("maple", settings(), job, noon(day))) instanceof CycleStep.Moved moved
                ? moved.after()
                : denial;
    }

    Settings settings() {
        return practice.settings().settings();
    }

    /// The denial before the re-route.
    Denial fresh(Category category, String id, String payer, long cents, LocalDate... deadlines) {
        List<Deadline> due = List.of(deadlines).stream()
                .map(day -> new Deadline(
                        Deadline.Kind.APPEAL, 1, Deadline.Party.PROVIDER, day, day, Deadline.Confidence.HIGH))
                .toList();
        DenialDetails subject = new DenialDetails(
                id, payer, category, Money.ofCents(cents), Money.ofCents(cents), RECEIVED, RECEIVED, due, Map.of());
        return practice.lifecycle().intake(subject, RemittanceFacts.OPEN, Optional.empty(), noon(RECEIVED));
    }

    /// The denial after a touch by Anna.
    ///
    /// @param next the day of the next action
    Denial touched(Denial denial, TouchAction action, LocalDate day, LocalDate next) {
        Command touch = new Command.Touch(action, "told", ProtectedText.of("a note"), ProtectedText.NONE, next);
        return practice.lifecycle().attempt(denial, touch, new CommandContext(ANNA, noon(day), Tier.STANDARD))
                        instanceof MoveResult.Moved moved
                ? moved.denial()
                : denial;
    }

    void add(Denial denial) {
        String account = "a" + denial.id();
        items.add(AdjudicationItem.of(practice.keys(), account, adjudicationOf(denial.details())));
        items.add(Item.at(
                practice.keys().knownAssignee(denial.projection().routing().assignee())));
        items.add(DenialItem.of(practice.keys(), new StoredDenial(account, new DenialSource("file", 1, 3), denial)));
    }

    /// Writes all added denials to the table.
    void store() {
        deployment.table().putAll(List.copyOf(items));
        items.clear();
    }

    Practice practice() {
        return practice;
    }

    private static StoredAdjudication adjudicationOf(DenialDetails subject) {
        Rationale why = new Rationale(JudgingRule.DENIAL_CODE, "", 3);
        Reason reason = new Reason(
                AdjustmentGroup.of("CO"),
                Carc.of("16"),
                List.of("M76"),
                1,
                subject.denied(),
                true,
                subject.category(),
                why);
        Judgement judgement = new Judgement.Denied(
                subject.category(),
                null,
                subject.denied(),
                List.of(reason),
                "Look at it",
                Set.of(),
                false,
                true,
                List.of(),
                null);
        Adjudication adjudication = new Adjudication(
                subject.id(),
                ProtectedText.of("CLAIM-" + subject.id()),
                LocalDate.of(2026, 4, 1),
                ProtectedText.of("PAYERS-" + subject.id()),
                ProtectedText.NONE,
                subject.payer(),
                subject.deniedOn(),
                "t",
                1,
                ClaimStatusCode.of("1"),
                subject.denied(),
                Money.ZERO,
                PartFingerprint.NONE,
                judgement);
        Person patient = new Person(
                ProtectedText.of("INVENTED"), ProtectedText.of("PATIENT"), ProtectedText.of("MEMBER-" + subject.id()));
        StoredAdjudication.Line line =
                new StoredAdjudication.Line(1, "HC:G0001", "1", subject.denied().cents(), 0, "2026-04-01");
        return new StoredAdjudication(
                adjudication,
                new StoredAdjudication.Details(
                        "Invented Health", "TRACE-1", "1999999984", "12", patient, List.of(line)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(18, 0).toInstant(ZoneOffset.UTC);
    }
}
