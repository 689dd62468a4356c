package health.overturn.denials.lifecycle;

import health.overturn.denials.calendar.NextAction;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.owner.Ownership;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;

/// Works out who gets a denial and when its next step is due, by a practice's settings.
public final class RoutingPolicy {
    private final Settings settings;
    private final WorkingDays workingDays;

    public RoutingPolicy(Settings settings) {
        this.settings = settings;
        this.workingDays = settings.calendar();
    }

    /// The named owner of the payer, or nobody, on this day.
    public Routing propose(DenialDetails details, Category category, LocalDate day) {
        Ownership ownership = settings.team().propose(details.payer(), category, day);
        String owner = switch (ownership) {
            case Ownership.Owned owned -> owned.owner();
            case Ownership.Held _ -> null;
        };
        return new Routing(
                owner, ownership.assignee(), nextActionDate(details, category, day), Routing.OwnerBy.SETTINGS);
    }

    /// This owner, named by settings or a person.
    public Routing routeTo(String owner, Routing.OwnerBy by, DenialProjection projection, LocalDate day) {
        String assignee = settings.team().assignee(owner, projection.category().queue(), day);
        return new Routing(owner, assignee, nextActionDate(projection.details(), projection.category(), day), by);
    }

    /// When the category's step is due from this day, not after the earliest open deadline.
    LocalDate nextActionDate(DenialDetails details, Category category, LocalDate day) {
        LocalDate planned = workingDays.after(day, settings.workingDaysTo(category));
        return NextAction.of(planned, details.deadlines(), day, workingDays).dueOn();
    }

    /// Who has what nobody owns.
    public String queueHead(Category category, LocalDate day) {
        return settings.team().head(category.queue(), day);
    }

    /// The same work under whoever stands in for the owner; the due day stays.
    public Routing coveredBy(String owner, DenialProjection projection, LocalDate day) {
        String assignee = settings.team().assignee(owner, projection.category().queue(), day);
        return new Routing(
                owner,
                assignee,
                projection.routing().nextActionOn(),
                projection.routing().ownerBy());
    }
}
