package health.overturn.operations.job;

import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Reroute;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Invented denials of a practice, stored as intake and people would have left them.
///
/// Anna owns PAYER-A, Bob owns PAYER-B, and nobody owns PAYER-X.
final class CycleDenials {
    private static final Actor.Person ANNA = new Actor.Person("anna.example", Role.BILLER, Set.of());

    private final Deployment deployment;
    private final Practice practice;
    private final Set<Item> items = new LinkedHashSet<>();

    CycleDenials(Deployment deployment) {
        this.deployment = deployment;
        deployment
                .practices()
                .save(
                        "maple",
                        Json.read(
                                Deployment.SETTINGS.replace(
                                        "{\"payer\": \"*\", \"owner\": \"nobody.example\"}",
                                        "{\"payer\":\"PAYER-A\",\"owner\":\"anna.example\"},{\"payer\":\"PAYER-B\",\"owner\":\"bob.example\"}")),
                        "admin.example",
                        Deployment.NOW);
        this.practice = deployment.practice();
        for (String payer : List.of("PAYER-A", "PAYER-B", "PAYER-X")) {
            items.add(Item.at(practice.keys().knownPayer(payer)));
        }
    }

    Practice practice() {
        return practice;
    }

    /// A denial as intake leaves it.
    Denial newDenial(String id, String payer, long cents, LocalDate receivedOn) {
        DenialDetails details = new DenialDetails(
                id,
                payer,
                Category.CODING,
                Money.ofCents(cents),
                Money.ofCents(cents),
                receivedOn,
                receivedOn,
                List.of(),
                Map.of());
        return practice.lifecycle().intake(details, RemittanceFacts.OPEN, Optional.empty(), noon(receivedOn));
    }

    /// Assigned to its owner by the re-route of the week in which it came in.
    Denial assigned(Denial fresh) {
        JobRun run = JobRun.of(
                "maple",
                practice.settings().settings(),
                ScheduledJob.REROUTE,
                noon(fresh.details().receivedOn()));
        return new Reroute(practice.settings().settings()).decide(fresh, run) instanceof CycleStep.Moved moved
                ? moved.after()
                : fresh;
    }

    /// Touched by Anna once on each of these days.
    Denial touched(Denial denial, TouchAction action, LocalDate... days) {
        Denial touched = denial;
        for (LocalDate day : days) {
            Command touch = new Command.Touch(action, "told", ProtectedText.of("a note"), ProtectedText.NONE, null);
            if (!(practice.lifecycle().attempt(touched, touch, new CommandContext(ANNA, noon(day), Tier.STANDARD))
                    instanceof MoveResult.Moved moved)) {
                throw new IllegalStateException("the touch was refused");
            }
            touched = moved.denial();
        }
        return touched;
    }

    void add(Denial denial) {
        items.add(Item.at(
                practice.keys().knownAssignee(denial.projection().routing().assignee())));
        items.add(DenialItem.of(
                practice.keys(), new StoredDenial("a" + denial.id(), new DenialSource("file", 1, 3), denial)));
    }

    /// Stores all denials that were added.
    void store() {
        deployment.table().putAll(List.copyOf(items));
        items.clear();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(18, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
