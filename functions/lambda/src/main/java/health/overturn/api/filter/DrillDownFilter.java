package health.overturn.api.filter;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.DayRange;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.cycle.SilentDenials;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.settings.Settings;
import health.overturn.storage.denial.DenialWithAdjudication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Selects the denials that a figure counts, by the query parameters of the links that figures have.
///
/// @param today the practice's day, on which denials stand to their deadlines as `deadlineStanding` says
public record DrillDownFilter(ApiRequest request, LocalDate today, Settings settings)
        implements Predicate<DenialWithAdjudication> {
    public static final Set<String> PARAMETERS = Set.of(
            "cluster",
            "fixLevel",
            "touched",
            "outcome",
            "appealed",
            "preventable",
            "stakeKnown",
            "writtenOff",
            "writeOff",
            "silent",
            "proposed",
            "proposalDueTo",
            "entered",
            "deadline",
            "deadlineStanding",
            "answered",
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
                        "writtenOff",
                        String.valueOf(
                                state.state() instanceof DenialState.Resolved resolved && resolved.isWrittenOff()))
                && is("writeOff", state.writeOffProposal().isPresent() ? "PROPOSED" : "")
                && is("silent", String.valueOf(SilentDenials.isSilent(state, settings, today)))
                && isProposed(found.denial())
                && is("stakeKnown", String.valueOf(state.facts().money().stake() != null))
                && is(
                        "entered",
                        found.denial().history().getFirst().by() instanceof Actor.Person ? "BY_HAND" : "BY_REMITTANCE")
                && is("deadline", state.details().deadlines().isEmpty() ? "NONE" : "KNOWN")
                && is(
                        "deadlineStanding",
                        found.denial().answerWindow().on(today).name())
                && is("answered", String.valueOf(found.denial().firstSentOn().isPresent()))
                && isOutcome(state.state())
                && isDecidedBy(state.state())
                && isWithin("firstDenied", first == null ? state.details().deniedOn() : first)
                && isWithin("firstTouched", state.touches().firstOn())
                && isWithin("resolved", state.state() instanceof DenialState.Resolved resolved ? resolved.on() : null)
                && request.day("nextActionTo")
                        .filter(state.routing().nextActionOn()::isAfter)
                        .isEmpty()
                && hasDeadline(state.details().deadlines());
    }

    private boolean is(String name, String actual) {
        return request.parameter(name).isEmpty() || request.parameter(name).equalsIgnoreCase(actual);
    }

    /// The parameter names one outcome, or several separated by commas.
    private boolean isOutcome(DenialState status) {
        return request.parameter("outcome").isEmpty()
                || (status instanceof DenialState.Resolved resolved
                        && List.of(request.parameter("outcome").split(",", -1))
                                .contains(resolved.outcome().name()));
    }

    private boolean isProposed(Denial denial) {
        if (request.parameter("proposed").isEmpty()
                && request.day("proposalDueTo").isEmpty()) {
            return true;
        }
        Optional<LocalDate> dueOn = Optional.ofNullable(WorkTrace.of(denial).proposal())
                .filter(proposal -> proposal.doneOn() == null)
                .map(WorkTrace.DueStep::dueOn);
        return is("proposed", String.valueOf(dueOn.isPresent()))
                && request.day("proposalDueTo")
                        .filter(to -> dueOn.filter(due -> !due.isAfter(to)).isEmpty())
                        .isEmpty();
    }

    private boolean isDecidedBy(DenialState status) {
        Optional<LocalDate> to = request.day("decideTo");
        return to.isEmpty()
                || (status instanceof DenialState.Escalated escalated
                        && !escalated.dueOn().isAfter(to.get()));
    }

    private boolean isWithin(String name, @Nullable LocalDate day) {
        return DayRange.of(request, name + "From", name + "To").contains(day);
    }

    /// With both ends at least one deadline lies in the range; with `deadlineTo` alone all deadlines do.
    private boolean hasDeadline(List<Deadline> deadlines) {
        DayRange range = DayRange.of(request, "deadlineFrom", "deadlineTo");
        if (range.from().isPresent()) {
            return deadlines.stream().anyMatch(deadline -> range.contains(deadline.on()));
        }
        return range.to().isEmpty()
                || (!deadlines.isEmpty() && deadlines.stream().allMatch(deadline -> range.contains(deadline.on())));
    }
}
