package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Person;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial as the API tells it.
final class DenialJson {
    private DenialJson() {}

    /// @param today the practice's day, from which days left are counted
    static ObjectNode of(Practice practice, DenialWithAdjudication shown, LocalDate today, Caller caller) {
        Denial denial = shown.denial();
        Adjudication adjudication = shown.fact().adjudication();
        ObjectNode json = Json.object().put("id", shown.id());
        if (caller.maySeePatients()) {
            json.put("claimId", adjudication.claimNumber().value())
                    .put("payerClaimId", adjudication.payerClaimNumber().value());
        }
        json.putObject("payer")
                .put("id", denial.subject().payer())
                .put(
                        "name",
                        practice.settings()
                                .payers()
                                .find(denial.subject().payer())
                                .map(known -> known.name())
                                .orElse(shown.fact().details().payerName()));
        json.put("receivedOn", denial.subject().receivedOn().toString())
                .put("serviceFrom", text(adjudication.serviceFrom()))
                .put("chargeCents", adjudication.charge().cents())
                .put("paidCents", adjudication.paid().cents())
                .put("deniedCents", denial.subject().denied().cents());
        judged(json, shown);
        state(json, shown.kept());
        details(json, shown.fact());
        json.putObject("source")
                .put("file", shown.kept().source().file())
                .put("transaction", shown.kept().source().transaction())
                .put("segment", shown.kept().source().segment());
        deadlines(json, denial, today);
        return json;
    }

    private static void judged(ObjectNode json, DenialWithAdjudication shown) {
        Category category = shown.denial().state().category();
        FixLevel level = category.fixLevel();
        json.put("category", category.name())
                .put("fixLevel", level == null ? null : level.name())
                .put(
                        "cluster",
                        shown.denied().map(Denied::cluster).map(Enum::name).orElse(null))
                .put("upstreamSystem", category.upstreamSystem().name())
                .put("nextStep", shown.denied().map(Denied::nextStep).orElse(category.nextStep()))
                .put("patientLiable", shown.denied().map(Denied::patientLiable).orElse(false))
                .put("preventable", shown.denied().map(Denied::preventable).orElse(category.preventable()));
        var forbidden = json.putArray("forbidden");
        var reasons = json.putArray("reasons");
        shown.denied().ifPresent(denied -> {
            denied.forbidden().forEach(response -> forbidden.add(response.name()));
            denied.reasons().forEach(reason -> reasons.add(reason(reason)));
        });
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode json = Json.object().put("group", reason.group()).put("carc", reason.carc());
        var rarcs = json.putArray("rarcs");
        reason.rarcs().forEach(rarcs::add);
        return json.put("line", reason.line()).put("cents", reason.amount().cents());
    }

    private static void state(ObjectNode json, StoredDenial kept) {
        DenialProjection state = kept.denial().state();
        DenialDetails subject = state.subject();
        RemittanceFacts word = state.word();
        LocalDate firstDeniedOn = word.firstDeniedOn() == null ? subject.deniedOn() : word.firstDeniedOn();
        json.put("state", state.status().label())
                .put("outcome", outcome(state.status()))
                .put("recoveredCents", state.recovered().cents())
                .put("takeback", word.takeback())
                .put("shiftedToPatient", word.shiftedToPatient())
                .put("owner", state.routing().owner())
                .put("assignee", state.routing().assignee())
                .put("queue", state.category().queue().name())
                .put("touches", state.effort().touches())
                .put("touchesSinceDecision", state.effort().touchesSinceDecision())
                .put("deniedOn", text(subject.deniedOn()))
                .put("firstDeniedOn", text(firstDeniedOn))
                .put("nextActionOn", state.routing().nextActionOn().toString())
                .put("repeatOf", linked(kept, word.repeatOf()))
                .put("duplicateOf", linked(kept, word.duplicateOf()))
                .put("version", kept.denial().version());
    }

    private static @Nullable String outcome(DenialState status) {
        return status instanceof DenialState.Resolved resolved
                ? resolved.ending().name()
                : null;
    }

    private static @Nullable String linked(StoredDenial kept, @Nullable String other) {
        return other == null ? null : kept.account() + "." + other;
    }

    private static void details(ObjectNode json, StoredAdjudication fact) {
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

    private static void deadlines(ObjectNode json, Denial denial, LocalDate today) {
        var deadlines = json.putArray("deadlines");
        for (Deadline deadline : denial.subject().deadlines()) {
            deadlines.add(Json.object()
                    .put("kind", deadline.kind().name())
                    .put("on", deadline.on().toString())
                    .put("daysLeft", deadline.daysLeft(today))
                    .put("assumed", deadline.assumed()));
        }
    }

    /// A resolved denial has neither tier nor rank; one behind the head of its payer's ranking has no rank.
    static void triage(ObjectNode json, RankedDenial ranked) {
        boolean resolved = ranked.denial().status().isResolved();
        json.put("tier", resolved ? null : ranked.tier().name()).put("rank", ranked.rank() == 0 ? null : ranked.rank());
    }

    static void patient(ObjectNode json, Person patient) {
        String name = (patient.firstName().value() + " " + patient.lastName().value()).strip();
        json.putObject("patient")
                .put("name", name)
                .put("memberId", patient.memberId().value());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
