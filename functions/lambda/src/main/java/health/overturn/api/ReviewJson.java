package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Disclosure;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewEntry;
import health.overturn.denials.prevention.ReviewMove;
import health.overturn.denials.prevention.WeekCount;
import health.overturn.operations.prevention.EvidenceJson;
import health.overturn.storage.json.Json;

/// The JSON of a prevention review.
///
/// Texts that people wrote may name a patient. Only roles that may see patients get them.
final class ReviewJson {
    private ReviewJson() {}

    static ObjectNode of(PreventionReview review, Disclosure disclosure) {
        FixLevel level = review.topic().category().fixLevel();
        ObjectNode json = Json.object()
                .put("id", review.id())
                .put("status", review.status().name())
                .put("system", review.topic().upstreamSystem().name())
                .put("category", review.topic().category().name())
                .put("fixLevel", level == null ? null : level.name())
                .put("topic", review.topic().kind().name())
                .put("topicValue", review.topic().value())
                .put(
                        "denials",
                        review.evidence().weeks().stream()
                                .mapToLong(WeekCount::count)
                                .sum())
                .put(
                        "deniedCents",
                        review.evidence().weeks().stream()
                                .mapToLong(WeekCount::cents)
                                .sum())
                .put("suggestion", review.suggestion().text())
                .put("owner", review.owner())
                .put(
                        "actedOn",
                        review.actedOn() == null ? null : review.actedOn().toString())
                .put("closed", review.closed() == null ? null : review.closed().name())
                .put(
                        "verdict",
                        review.effect() == null
                                ? null
                                : review.effect().verdict().name());
        if (review.action() != null) {
            about(review, disclosure).put(json, "action", Disclosure.Kind.NOTE, review.action());
        }
        return json.put("version", review.version());
    }

    private static Disclosure.About about(PreventionReview review, Disclosure disclosure) {
        return disclosure.about("review " + review.id());
    }

    static ArrayNode history(PreventionReview review, Disclosure disclosure) {
        ArrayNode history = Json.array();
        review.history().forEach(entry -> history.add(of(entry, about(review, disclosure))));
        return history;
    }

    private static ObjectNode of(ReviewEntry entry, Disclosure.About about) {
        ObjectNode json = Json.object()
                .put("at", entry.at().toString())
                .put("on", entry.on().toString())
                .put("by", actorName(entry.by()))
                .put("move", entry.move().label());
        switch (entry.move()) {
            case ReviewMove.Open _, ReviewMove.Add _, ReviewMove.Reopen _ -> {}
            case ReviewMove.Close close -> {
                json.put("closed", close.reason().name());
                about.put(json, "note", Disclosure.Kind.NOTE, close.note());
            }
            case ReviewMove.Own own -> json.put("owner", own.owner());
            case ReviewMove.Act act -> {
                json.put("actedOn", act.on().toString());
                about.put(json, "action", Disclosure.Kind.NOTE, act.what());
            }
            case ReviewMove.Measure measure -> json.set("effect", EvidenceJson.of(measure.effect()));
            case ReviewMove.OpenAgain again -> json.set("effect", EvidenceJson.of(again.faded()));
        }
        return json;
    }

    private static String actorName(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Cycle cycle -> cycle.job().name();
            case Actor.Remittance _ -> "remittance";
        };
    }
}
