package health.overturn.lambda.store;

import health.overturn.denials.calendar.NextAction;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.Circumstances;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.owner.Ownership;
import health.overturn.denials.work.Routing;
import health.overturn.lambda.settings.PracticeSettings;
import java.time.LocalDate;
import java.util.List;

/// Says who has a denial that comes in, and what is next: proposed owner, queue, assignee, deadlines,
/// next action.
public final class Router {
    private final PracticeSettings settings;
    private final WorkingDays days;
    private final Deadlines deadlines;

    Router(PracticeSettings settings, CodeTables codes) {
        this.settings = settings;
        this.days = settings.workingDays();
        this.deadlines = new Deadlines(settings.limits(), codes);
    }

    Routing route(Fact fact, Denied denied, LocalDate today) {
        Category category = denied.category();
        Ownership ownership =
                settings.settings().team().propose(fact.adjudication().payer(), category, today);
        List<Deadline> due = deadlines.of(circumstances(fact), denied);
        LocalDate step = days.after(today, settings.settings().workingDaysTo(category));
        NextAction next = NextAction.on(step, due, today, days);
        return new Routing(owner(ownership), category.queue(), ownership.assignee(), next.on(), due);
    }

    private static String owner(Ownership ownership) {
        return switch (ownership) {
            case Ownership.Owned owned -> owned.owner();
            case Ownership.Held ignored -> "";
        };
    }

    private static Circumstances circumstances(Fact fact) {
        Adjudication adjudication = fact.adjudication();
        return new Circumstances(
                adjudication.paidOn(), adjudication.payer(), fact.details().planType(), adjudication.serviceFrom());
    }
}
