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
    private final WorkingDays days;

    public RoutingPolicy(Settings settings) {
        this.settings = settings;
        this.days = settings.calendar();
    }

    /// The named owner of the payer, or nobody, on this day.
    public Routing propose(DenialDetails subject, Category category, LocalDate day) {
        Ownership ownership = settings.team().propose(subject.payer(), category, day);
        String owner = switch (ownership) {
            case Ownership.Owned owned -> owned.owner();
            case Ownership.Held _ -> null;
        };
        return new Routing(owner, ownership.assignee(), stepDate(subject, category, day), Routing.OwnerBy.SETTINGS);
    }

    /// This owner, named by settings or a person.
    public Routing to(String owner, Routing.OwnerBy by, DenialProjection state, LocalDate day) {
        String assignee = settings.team().assignee(owner, state.category().queue(), day);
        return new Routing(owner, assignee, stepDate(state.subject(), state.category(), day), by);
    }

    /// When the category's step is due from this day, not after the earliest open deadline.
    LocalDate stepDate(DenialDetails subject, Category category, LocalDate day) {
        LocalDate planned = days.after(day, settings.workingDaysTo(category));
        return NextAction.on(planned, subject.deadlines(), day, days).on();
    }

    /// Who has what nobody owns.
    public String head(Category category, LocalDate day) {
        return settings.team().head(category.queue(), day);
    }

    /// The same work under whoever stands in for the owner; the due day stays.
    public Routing coveredBy(String owner, DenialProjection state, LocalDate day) {
        String assignee = settings.team().assignee(owner, state.category().queue(), day);
        return new Routing(
                owner, assignee, state.routing().nextActionOn(), state.routing().ownerBy());
    }
}
