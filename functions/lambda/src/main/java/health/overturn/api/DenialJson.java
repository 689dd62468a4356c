package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.denial.InWords;
import health.overturn.api.denial.ProgressJson;
import health.overturn.api.denial.ReasonJson;
import health.overturn.api.http.Disclosure;
import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.deadline.AnswerWindow.Standing;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Person;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The JSON of a denial.
final class DenialJson {
    private DenialJson() {}

    /// @param today the day in the practice's time zone from which remaining days are counted
    static ObjectNode of(Practice practice, DenialWithAdjudication found, LocalDate today, Disclosure disclosure) {
        Denial denial = found.denial();
        Adjudication adjudication = found.storedAdjudication().adjudication();
        ObjectNode json = Json.object().put("id", found.apiId());
        Disclosure.About about = disclosure.about(found.apiId());
        about.put(json, "claimId", Disclosure.Kind.CLAIM_NUMBER, adjudication.claimNumber());
        about.put(json, "payerClaimId", Disclosure.Kind.CLAIM_NUMBER, adjudication.payerClaimNumber());
        json.putObject("payer")
                .put("id", denial.details().payer())
                .put(
                        "name",
                        practice.settings()
                                .payers()
                                .find(denial.details().payer())
                                .map(known -> known.name())
                                .orElse(found.storedAdjudication().details().payerName()));
        json.put("receivedOn", denial.details().receivedOn().toString())
                .put("serviceFrom", text(adjudication.serviceFrom()))
                .put("chargeCents", adjudication.charge().cents())
                .put("paidCents", adjudication.paid().cents())
                .put("deniedCents", denial.details().denied().cents());
        putJudgement(json, practice, found);
        putState(json, found.storedDenial(), disclosure);
        putRemittanceDetails(json, found.storedAdjudication());
        ObjectNode source = json.putObject("source");
        about.putText(
                        source,
                        "file",
                        Disclosure.Kind.FILE_NAME,
                        found.storedDenial().source().file())
                .put("transaction", found.storedDenial().source().transaction())
                .put("segment", found.storedDenial().source().segment());
        putDeadlines(json, denial, today);
        new ProgressJson(practice, today, about).put(json, denial);
        return json;
    }

    private static void putJudgement(ObjectNode json, Practice practice, DenialWithAdjudication found) {
        Category category = found.denial().projection().category();
        FixLevel level = category.fixLevel();
        json.put("category", category.name())
                .put("fixLevel", level == null ? null : level.name())
                .put(
                        "cluster",
                        found.denied().map(Denied::cluster).map(Enum::name).orElse(null))
                .put("upstreamSystem", category.upstreamSystem().name())
                .put("nextStep", found.denied().map(Denied::nextStep).orElse(category.nextStep()))
                .put("patientLiable", found.denied().map(Denied::patientLiable).orElse(false))
                .put("preventable", found.denied().map(Denied::preventable).orElse(category.preventable()));
        var forbidden = json.putArray("forbidden");
        found.denial().details().forbidden().keySet().stream()
                .sorted()
                .forEach(response -> forbidden.add(response.name()));
        found.denied()
                .ifPresentOrElse(
                        denied -> new ReasonJson(practice.explanation()).put(json, denied),
                        () -> json.putNull("primaryReason").putArray("reasons"));
        json.putObject("inWords")
                .put("category", InWords.of(category))
                .put("queue", InWords.of(category.queue()))
                .put("state", InWords.of(found.denial().state()));
    }

    private static void putState(ObjectNode json, StoredDenial stored, Disclosure disclosure) {
        DenialProjection state = stored.denial().projection();
        DenialDetails subject = state.details();
        RemittanceFacts facts = state.facts();
        LocalDate firstDeniedOn = facts.firstDeniedOn() == null ? subject.deniedOn() : facts.firstDeniedOn();
        json.put("state", state.state().label())
                .put("outcome", outcome(state.state()))
                .put("recoveredCents", state.recovered().cents())
                .put("takeback", facts.takeback())
                .put("shiftedToPatient", facts.shiftedToPatient())
                .put("allowedToPatientCents", facts.money().allowedToPatient().cents())
                .put("stakeCents", state.stake().cents())
                .put(
                        "openCents",
                        state.state() instanceof DenialState.Resolved
                                ? 0
                                : state.open().cents())
                .put(
                        "cause",
                        facts.cause() == null
                                ? subject.category().name()
                                : facts.cause().name())
                .put("owner", state.routing().owner())
                .put("assignee", state.routing().assignee())
                .put("queue", state.category().queue().name())
                .put("touches", state.touches().recorded())
                .put("touchesSinceDecision", state.touches().touchesSinceDecision())
                .put("deniedOn", text(subject.deniedOn()))
                .put("firstDeniedOn", text(firstDeniedOn))
                .put("nextActionOn", state.routing().nextActionOn().toString())
                .put("repeatOf", disclosure.otherDenial(denialId(stored, facts.repeatOf())))
                .put("duplicateOf", disclosure.otherDenial(duplicateOf(stored, facts)))
                .put("version", stored.denial().version());
    }

    private static @Nullable String outcome(DenialState status) {
        return status instanceof DenialState.Resolved resolved
                ? resolved.outcome().name()
                : null;
    }

    /// The adjudication that remittances name, else the denial that a person named as the original.
    private static @Nullable String duplicateOf(StoredDenial stored, RemittanceFacts facts) {
        boolean isByPerson = facts.duplicateOf() == null
                && stored.denial().state() instanceof DenialState.Resolved resolved
                && resolved.outcome() == DenialOutcome.DUPLICATE;
        return isByPerson
                ? stored.denial().history().reversed().stream()
                        .flatMap(entry -> entry.move() instanceof Move.Resolve resolve
                                ? Stream.ofNullable(resolve.terms().original())
                                : Stream.empty())
                        .findFirst()
                        .orElse(null)
                : denialId(stored, facts.duplicateOf());
    }

    private static @Nullable String denialId(StoredDenial stored, @Nullable String other) {
        return other == null ? null : stored.account() + "." + other;
    }

    private static void putRemittanceDetails(ObjectNode json, StoredAdjudication fact) {
        json.put("trace", fact.details().trace())
                .put("provider", fact.details().provider())
                .put("planType", fact.details().planType());
        var lines = json.putArray("lines");
        fact.details()
                .lines()
                .forEach(line -> lines.add(Json.object()
                        .put("number", line.number())
                        .put("procedure", line.procedure())
                        .put("units", line.units())
                        .put("chargeCents", line.chargeCents())
                        .put("paidCents", line.paidCents())
                        .put("serviceFrom", line.serviceFrom())));
    }

    private static void putDeadlines(ObjectNode json, Denial denial, LocalDate today) {
        var deadlines = json.putArray("deadlines");
        for (Deadline deadline : denial.details().deadlines()) {
            ObjectNode one = deadlines.addObject().put("kind", deadline.kind().name());
            if (deadline.level() != Deadline.NO_LEVEL) {
                one.put("level", deadline.level());
            }
            one.put("party", deadline.party().name())
                    .put("on", deadline.on().toString())
                    .put("lastOn", deadline.lastOn().toString())
                    .put("daysLeft", deadline.daysLeft(today))
                    .put("assumed", deadline.assumed())
                    .put("confidence", deadline.confidence().name());
        }
        Standing standing = denial.answerWindow().on(today);
        json.put("deadlineStanding", standing.name()).put("deadlineLost", standing == Standing.LOST);
    }

    /// Writes tier and rank. A resolved denial has neither; a denial below the first ranks of its payer has no rank.
    static void putTriage(ObjectNode json, RankedDenial ranked) {
        boolean resolved = ranked.denial().state().isResolved();
        if (!resolved && json.get("inWords") instanceof ObjectNode inWords) {
            inWords.put("tier", InWords.of(ranked.tier()));
        }
        json.put("tier", resolved ? null : ranked.tier().name()).put("rank", ranked.rank() == 0 ? null : ranked.rank());
    }

    /// Writes the patient; a caller who may not see patients gets an empty object.
    static void putPatient(ObjectNode json, Person patient, Disclosure.About about) {
        String name = (patient.firstName().value() + " " + patient.lastName().value()).strip();
        ObjectNode written = json.putObject("patient");
        about.putText(written, "name", Disclosure.Kind.PATIENT_NAME, name);
        about.put(written, "memberId", Disclosure.Kind.MEMBER_ID, patient.memberId());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
