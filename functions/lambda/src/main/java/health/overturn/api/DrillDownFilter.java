package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.denial.DenialWithAdjudication;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which denials stand as a figure counts them: the parameters to which figures lead.
record DrillDownFilter(ApiRequest request) implements Predicate<DenialWithAdjudication> {
    static final Set<String> PARAMETERS = Set.of(
            "cluster",
            "fixLevel",
            "touched",
            "outcome",
            "appealed",
            "preventable",
            "entered",
            "deadline",
            "decideTo",
            "firstDeniedFrom",
            "firstDeniedTo",
            "firstTouchedFrom",
            "firstTouchedTo",
            "resolvedFrom",
            "resolvedTo",
            "nextActionTo",
            "deadlineFrom",
            "deadlineTo");

    @Override
    public boolean test(DenialWithAdjudication found) {
        DenialProjection state = found.denial().projection();
        FixLevel level = state.category().fixLevel();
        LocalDate first = state.facts().firstDeniedOn();
        return is("fixLevel", level == null ? "-" : level.name())
                && is(
                        "cluster",
                        found.denied().map(Denied::cluster).map(Enum::name).orElse(""))
                && is("touched", String.valueOf(state.touches().recorded() > 0))
                && is("appealed", String.valueOf(state.touches().appealed()))
                && is(
                        "preventable",
                        String.valueOf(found.denied().map(Denied::preventable).orElse(false)))
                && is(
                        "entered",
                        found.denial().history().getFirst().by() instanceof Actor.Person ? "BY_HAND" : "BY_REMITTANCE")
                && is("deadline", state.details().deadlines().isEmpty() ? "NONE" : "KNOWN")
                && isOutcome(state.state())
                && isDecidedBy(state.state())
                && isWithin("firstDenied", first == null ? state.details().deniedOn() : first)
                && isWithin("firstTouched", state.touches().firstOn())
                && isWithin("resolved", state.state() instanceof DenialState.Resolved resolved ? resolved.on() : null)
                && !state.routing().nextActionOn().isAfter(DenialFilter.day(request, "nextActionTo"))
                && hasDeadline(state.details().deadlines());
    }

    private boolean is(String name, String actual) {
        return request.parameter(name).isEmpty() || request.parameter(name).equalsIgnoreCase(actual);
    }

    /// One of several, with commas between them.
    private boolean isOutcome(DenialState status) {
        return request.parameter("outcome").isEmpty()
                || (status instanceof DenialState.Resolved resolved
                        && List.of(request.parameter("outcome").split(",", -1))
                                .contains(resolved.outcome().name()));
    }

    private boolean isDecidedBy(DenialState status) {
        LocalDate to = DenialFilter.day(request, "decideTo");
        return to.equals(LocalDate.MAX)
                || (status instanceof DenialState.Escalated escalated
                        && !escalated.dueOn().isAfter(to));
    }

    private boolean isWithin(String name, @Nullable LocalDate day) {
        LocalDate from = DenialFilter.day(request, name + "From");
        LocalDate to = DenialFilter.day(request, name + "To");
        if (day == null) {
            return from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
        }
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Between two days any counts; up to one day alone all of them.
    private boolean hasDeadline(List<Deadline> deadlines) {
        LocalDate from = DenialFilter.day(request, "deadlineFrom");
        LocalDate to = DenialFilter.day(request, "deadlineTo");
        if (!from.equals(LocalDate.MIN)) {
            return deadlines.stream()
                    .anyMatch(deadline -> !deadline.lastDay().isBefore(from)
                            && !deadline.lastDay().isAfter(to));
        }
        return to.equals(LocalDate.MAX)
                || (!deadlines.isEmpty()
                        && deadlines.stream()
                                .noneMatch(deadline -> deadline.lastDay().isAfter(to)));
    }
}
