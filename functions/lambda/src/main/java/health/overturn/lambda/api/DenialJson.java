package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.work.Denial;
import health.overturn.denials.work.Facts;
import health.overturn.denials.work.Move;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Fact;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.remittance.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial as the API tells it.
final class DenialJson {
    private DenialJson() {}

    /// @param today the practice's day, from which days left are counted
    static ObjectNode of(Practice practice, Shown shown, LocalDate today, Caller caller) {
        Denial denial = shown.denial();
        Adjudication adjudication = shown.fact().adjudication();
        ObjectNode json = Json.object().put("id", shown.id());
        if (caller.maySeePatients()) {
            json.put("claimId", adjudication.claimNumber().value())
                    .put("payerClaimId", adjudication.payerClaimNumber().value());
        }
        json.putObject("payer")
                .put("id", denial.payer())
                .put(
                        "name",
                        practice.settings()
                                .payers()
                                .find(denial.payer())
                                .map(known -> known.name())
                                .orElse(shown.fact().details().payerName()));
        json.put("receivedOn", denial.receivedOn().toString())
                .put("serviceFrom", text(adjudication.serviceFrom()))
                .put("chargeCents", adjudication.charge().cents())
                .put("paidCents", adjudication.paid().cents())
                .put("deniedCents", denial.deniedCents());
        judged(json, shown);
        state(json, denial);
        details(json, shown.fact());
        json.putObject("source")
                .put("file", denial.source().file())
                .put("transaction", denial.source().transaction())
                .put("segment", denial.source().segment());
        deadlines(json, denial, today);
        return json;
    }

    private static void judged(ObjectNode json, Shown shown) {
        Category category = shown.denied().map(Denied::category).orElse(Category.UNMAPPED);
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

    private static void state(ObjectNode json, Denial denial) {
        Facts facts = denial.facts();
        json.put("state", denial.state().name())
                .put("outcome", facts.open() ? null : facts.outcome())
                .put("recoveredCents", facts.recoveredCents())
                .put("takeback", facts.takeback())
                .put("shiftedToPatient", facts.shiftedToPatient())
                .put("owner", denial.routing().hasOwner() ? denial.routing().owner() : null)
                .put("assignee", denial.routing().assignee())
                .put("queue", denial.routing().queue().name())
                .put("touches", 0)
                .put("touchesSinceDecision", 0)
                .put("deniedOn", text(facts.deniedOn()))
                .put("firstDeniedOn", text(facts.firstDeniedOn()))
                .put("nextActionOn", denial.routing().nextActionOn().toString())
                .put("repeatOf", linked(denial, facts.repeatOf()))
                .put("duplicateOf", linked(denial, facts.duplicateOf()))
                .put("version", denial.version());
    }

    private static @Nullable String linked(Denial denial, String other) {
        return other.isEmpty() ? null : denial.account() + "." + other;
    }

    private static void details(ObjectNode json, Fact fact) {
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
        for (Deadline deadline : denial.routing().deadlines()) {
            deadlines.add(Json.object()
                    .put("kind", deadline.kind().name())
                    .put("on", deadline.on().toString())
                    .put("daysLeft", deadline.daysLeft(today))
                    .put("assumed", deadline.assumed()));
        }
    }

    static void history(ObjectNode json, Denial denial) {
        var history = json.putArray("history");
        for (Move move : denial.moves()) {
            history.add(Json.object()
                    .put("version", move.version())
                    .put("at", move.at().toString())
                    .put("by", move.by())
                    .put("move", move.what())
                    .put("state", move.to().name())
                    .put("why", move.why()));
        }
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
