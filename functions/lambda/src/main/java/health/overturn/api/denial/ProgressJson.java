package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Disclosure;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.lifecycle.HeldReason;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The JSON of how a denial stands: its age, the nearest deadline, the last touch, who resolved it, why it is held.
public final class ProgressJson {
    private final Practice practice;
    private final LocalDate today;
    private final Disclosure.About about;

    /// @param today the day in the practice's time zone from which days are counted
    /// @param about the denial, as the answer discloses it
    public ProgressJson(Practice practice, LocalDate today, Disclosure.About about) {
        this.practice = practice;
        this.today = today;
        this.about = about;
    }

    public void put(ObjectNode json, Denial denial) {
        json.put("ageDays", ChronoUnit.DAYS.between(firstDay(denial.projection()), today));
        json.set(
                "nearestDeadline",
                nearestOpen(denial, today)
                        .map(deadline -> deadline(json.objectNode(), deadline, today))
                        .orElse(null));
        json.set(
                "lastTouch",
                latest(denial, move -> move instanceof Move.Touch)
                        .map(entry -> touch(json.objectNode(), entry))
                        .orElse(null));
        putResolution(json, denial);
        json.set(
                "heldBecause",
                HeldReason.of(denial.projection(), practice.settings().settings(), today)
                        .map(reason ->
                                json.objectNode().put("rule", reason.name()).put("detail", reason.message()))
                        .orElse(null));
        WriteOffProposalJson.put(json, denial.projection());
        AppealJson.put(json, denial.projection(), today);
    }

    /// The day of the first denial of the claim, from which its age counts.
    private static LocalDate firstDay(DenialProjection projection) {
        LocalDate first = projection.facts().firstDeniedOn();
        LocalDate own = projection.details().deniedOn();
        LocalDate known = first == null ? own : first;
        return known == null ? projection.details().receivedOn() : known;
    }

    private static Optional<Deadline> nearestOpen(Denial denial, LocalDate today) {
        return denial.details().deadlines().stream()
                .filter(deadline -> deadline.isOpen(today))
                .min(Comparator.comparing(Deadline::on).thenComparing(Deadline::kind));
    }

    private static ObjectNode deadline(ObjectNode json, Deadline deadline, LocalDate today) {
        json.put("kind", deadline.kind().name());
        if (deadline.level() != Deadline.NO_LEVEL) {
            json.put("level", deadline.level());
        }
        return json.put("on", deadline.on().toString())
                .put("daysLeft", deadline.daysLeft(today))
                .put("assumed", deadline.assumed())
                .put("confidence", deadline.confidence().name());
    }

    /// The latest entry, not undone, whose move is one of these.
    private static Optional<HistoryEntry> latest(Denial denial, Predicate<Move> wanted) {
        return Denial.effectiveVersions(denial.history()).reversed().stream()
                .map(version -> denial.history().get(version - 1))
                .filter(entry -> wanted.test(entry.move()))
                .findFirst();
    }

    private ObjectNode touch(ObjectNode json, HistoryEntry entry) {
        Move.Touch touch = (Move.Touch) entry.move();
        json.put("at", entry.at().toString())
                .put("by", nameOf(entry.by()))
                .put("action", touch.action().name());
        about.putText(json, "result", Disclosure.Kind.NOTE, touch.result());
        return about.put(json, "note", Disclosure.Kind.NOTE, touch.note());
    }

    private static void putResolution(ObjectNode json, Denial denial) {
        DenialState.Resolved resolved = denial.state() instanceof DenialState.Resolved state ? state : null;
        json.put("resolvedOn", resolved == null ? null : resolved.on().toString())
                .put("resolvedBy", resolved == null ? null : resolvedBy(denial, resolved))
                .put(
                        "rest",
                        resolved == null || resolved.rest() == null
                                ? null
                                : resolved.rest().name());
    }

    /// The person or job who resolved the denial, or `remittance`.
    private static @Nullable String resolvedBy(Denial denial, DenialState.Resolved resolved) {
        if (resolved.by() == DenialState.ResolvedBy.FACTS) {
            return nameOf(new Actor.Remittance());
        }
        return latest(
                        denial,
                        move -> move instanceof Move.Resolve
                                || move instanceof Move.WriteOffApproved
                                || move instanceof Move.Decide)
                .map(entry -> nameOf(entry.by()))
                .orElse(null);
    }

    /// The name of who made a move, as histories have it.
    public static String nameOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Cycle cycle -> cycle.job().name();
            case Actor.Remittance _ -> "remittance";
        };
    }
}
