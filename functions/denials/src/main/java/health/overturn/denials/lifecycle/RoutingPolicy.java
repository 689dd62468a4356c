package health.overturn.denials.lifecycle;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.NextAction;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.owner.Ownership;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;

/// Decides who gets a denial and when its next step is due, by a practice's settings.
public final class RoutingPolicy {
    private final Settings settings;
    private final WorkingDays workingDays;

    public RoutingPolicy(Settings settings) {
        this.settings = settings;
        this.workingDays = settings.calendar();
    }

    /// Proposes the owner whom the settings name for the payer and category on this day, or none.
    public Routing propose(DenialDetails details, Category category, LocalDate day) {
        Ownership ownership = settings.team().propose(details.payer(), category, day);
        String owner = switch (ownership) {
            case Ownership.Owned owned -> owned.owner();
            case Ownership.Held _ -> null;
        };
        return new Routing(
                owner, ownership.assignee(), nextActionDate(details, category, day), Routing.OwnerBy.SETTINGS);
    }

    /// Routes a denial to this owner, whom the settings or a person named.
    public Routing routeTo(String owner, Routing.OwnerBy by, DenialProjection projection, LocalDate day) {
        String assignee = settings.team().assignee(owner, projection.category().queue(), day);
        return new Routing(owner, assignee, nextActionDate(projection.details(), projection.category(), day), by);
    }

    /// The day of the category's next step, counted from this day and no later than the earliest open
    /// deadline. While the payer acts by itself, the day on which the wait ends.
    LocalDate nextActionDate(DenialDetails details, Category category, LocalDate day) {
        LocalDate step = workingDays.after(day, settings.workingDaysTo(category));
        LocalDate planned = details.waitsUntil(settings.count(Threshold.WATCH_DAYS))
                .filter(until -> until.isAfter(day))
                .orElse(step);
        return NextAction.of(planned, details.deadlines(), day, workingDays).dueOn();
    }

    /// The head of the category's work queue, who does the next step of denials without an owner.
    public String queueHead(Category category, LocalDate day) {
        return settings.team().head(category.queue(), day);
    }

    /// The routing with a stand-in as owner. The due day stays.
    public Routing coveredBy(String owner, DenialProjection projection, LocalDate day) {
        String assignee = settings.team().assignee(owner, projection.category().queue(), day);
        return new Routing(
                owner,
                assignee,
                projection.routing().nextActionOn(),
                projection.routing().ownerBy());
    }
}
