package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.denial.AppealJson;
import health.overturn.api.denial.ProgressJson;
import health.overturn.api.http.Disclosure;
import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON of a denial's history: what was done, when, by whom and why.
///
/// Texts that people wrote may name a patient. Only roles that may see patients get them.
final class HistoryJson {
    private final Disclosure.About about;

    /// @param about the denial, as the answer discloses it
    HistoryJson(Disclosure.About about) {
        this.about = about;
    }

    ArrayNode of(Denial denial) {
        ArrayNode history = Json.array();
        List<HistoryEntry> entries = denial.history();
        for (int version = 1; version <= entries.size(); version++) {
            HistoryEntry entry = entries.get(version - 1);
            String after = Denial.of(entries.subList(0, version)).state().label();
            history.add(of(entry).put("version", version).put("state", after));
        }
        return history;
    }

    private ObjectNode of(HistoryEntry entry) {
        ObjectNode json = Json.object()
                .put("at", entry.at().toString())
                .put("by", ProgressJson.nameOf(entry.by()))
                .put("move", entry.move().label());
        switch (entry.move()) {
            case Move.Intake intake ->
                putRouting(json, intake.routing()).put("carriedTouches", intake.carriedTouches());
            case Move.Assign assign -> putRouting(json, assign.routing());
            case Move.Hold hold -> json.put("assignee", hold.queueHead()).put("why", hold.why());
            case Move.Touch touch -> putTouch(json, touch);
            case Move.AppealDrafted drafted -> putNote(json.put("level", drafted.level()), drafted.note());
            case Move.AppealAcknowledged acknowledged ->
                putNote(
                        putReference(
                                json.put("level", acknowledged.level())
                                        .put("on", acknowledged.on().toString()),
                                acknowledged.reference()),
                        acknowledged.note());
            case Move.AppealDecided decided ->
                putNote(
                        putReference(
                                json.put("level", decided.level())
                                        .put("result", decided.result().name())
                                        .put("on", decided.on().toString()),
                                decided.reference()),
                        decided.note());
            case Move.Resolve resolve -> putNote(putTerms(json, resolve.terms()), resolve.note());
            case Move.PartPaid part ->
                putNote(json.put("recoveredCents", part.recovered().cents()), part.note());
            case Move.WriteOffProposed proposed -> putNote(putTerms(json, proposed.terms()), proposed.note());
            case Move.WriteOffApproved approved -> putNote(json, approved.note());
            case Move.WriteOffDeclined declined -> putNote(json, declined.note());
            case Move.HandedOver to -> putNote(putRouting(json, to.routing()), to.why());
            case Move.Escalate escalate -> json.put("dueOn", escalate.dueOn().toString());
            case Move.Decide decide -> putNote(putDecision(json, decide.decision()), decide.note());
            case Move.Reassign to -> putNote(putRouting(json, to.routing()), to.why());
            case Move.Cover cover -> putRouting(json, cover.routing());
            case Move.Recategorize to ->
                putNote(putRouting(json, to.routing()), to.why())
                        .put("category", to.category().name());
            case Move.Rejudged to ->
                putRouting(json, to.routing())
                        .put("category", to.details().category().name())
                        .put("reason", to.reason())
                        .put("deniedCents", to.details().denied().cents());
            case Move.Undo undo -> putNote(json.put("undoneVersion", undo.version()), undo.why());
            case Move.Reopen reopen -> putNote(putRouting(json, reopen.routing()), reopen.why());
            case Move.Remitted remitted ->
                json.put("answer", remitted.facts().resolution().name())
                        .put("recoveredCents", remitted.facts().recovered().cents());
            case Move.Batched batched -> json.put("batch", batched.batch().id());
            case Move.Reviewed reviewed -> json.put("week", reviewed.week().toString());
            case Move.SoftWriteOffProposed _ -> {}
        }
        return json;
    }

    private void putTouch(ObjectNode json, Move.Touch touch) {
        json.put("action", touch.action().name())
                .put("nextActionOn", touch.nextActionOn().toString());
        about.putText(json, "result", Disclosure.Kind.NOTE, touch.result());
        putReference(json, touch.reference());
        if (touch.filing() != null) {
            AppealJson.putFiling(json.put("level", touch.filing().level()), touch.filing());
        }
        putNote(json, touch.note());
    }

    private ObjectNode putReference(ObjectNode json, ProtectedText reference) {
        return about.put(json, "reference", Disclosure.Kind.REFERENCE, reference);
    }

    private ObjectNode putNote(ObjectNode json, ProtectedText note) {
        return about.put(json, "note", Disclosure.Kind.NOTE, note);
    }

    private static ObjectNode putDecision(ObjectNode json, Decision decision) {
        return switch (decision) {
            case Decision.WriteOff writeOff -> putReason(json.put("decision", "WRITE_OFF"), writeOff.reason());
            case Decision.Appeal appeal -> putRouting(json.put("decision", "APPEAL"), appeal.routing());
            case Decision.Reassign to -> putRouting(json.put("decision", "REASSIGN"), to.routing());
        };
    }

    private ObjectNode putTerms(ObjectNode json, ResolutionTerms terms) {
        json.put("outcome", terms.outcome().name())
                .put("recoveredCents", terms.recovered().cents());
        if (terms.rest() != null) {
            json.put("rest", terms.rest().name());
        }
        String original = about.otherDenial(terms.original());
        if (original != null) {
            json.put("originalId", original);
        }
        return putReason(json, terms.reason());
    }

    private static ObjectNode putReason(ObjectNode json, @Nullable WriteOffReason reason) {
        return reason == null ? json : json.put("writeOffReason", reason.name());
    }

    private static ObjectNode putRouting(ObjectNode json, Routing routing) {
        return json.put("owner", routing.owner())
                .put("assignee", routing.assignee())
                .put("nextActionOn", routing.nextActionOn().toString());
    }
}
