package health.overturn.lambda.store;

import health.overturn.denials.calendar.NextAction;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.Queue;
import health.overturn.denials.deadline.Circumstances;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.work.Routing;
import health.overturn.lambda.settings.PracticeSettings;
import java.time.LocalDate;
import java.util.List;

/// Says who has a denial that comes in, and what is next: proposed owner, queue, assignee, deadlines, next action.
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
        Adjudication adjudication = fact.adjudication();
        Category category = denied.category();
        String owner = settings.owner(adjudication.payer(), category).orElse("");
        Queue queue = category.queue();
        List<Deadline> due = deadlines.of(circumstances(fact), denied);
        NextAction next = NextAction.on(NextAction.stepDate(category, today, days), due, today, days);
        return new Routing(owner, queue, assignee(queue, owner), next.on(), due);
    }

    /// The head of the queue does the step; in payer follow-up the owner does, where there is one.
    private String assignee(Queue queue, String owner) {
        return queue == Queue.PAYER_FOLLOW_UP && !owner.isEmpty() ? owner : settings.head(queue);
    }

    private static Circumstances circumstances(Fact fact) {
        Adjudication adjudication = fact.adjudication();
        return new Circumstances(
                adjudication.paidOn(),
                adjudication.payer(),
                fact.details().planType(),
                adjudication.serviceFrom());
    }
}
