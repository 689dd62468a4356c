package health.overturn.operations.prevention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.prevention.CloseReason;
import health.overturn.denials.prevention.Evidence;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewEntry;
import health.overturn.denials.prevention.ReviewMove;
import health.overturn.denials.prevention.Topic;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The history of a review as JSON. Only the latest evidence is complete; earlier evidence keeps the counts of its
/// weeks. A review that is open for years stays small.
final class ReviewDocument {
    private ReviewDocument() {}

    static ArrayNode of(PreventionReview review) {
        List<ReviewEntry> history = review.history();
        int latest = IntStream.range(0, history.size())
                .filter(at -> hasEvidence(history.get(at).move()))
                .max()
                .orElse(0);
        ArrayNode json = Json.array();
        for (int at = 0; at < history.size(); at++) {
            json.add(of(history.get(at), at == latest ? Detail.WHOLE : Detail.COUNTS));
        }
        return json;
    }

    private enum Detail {
        WHOLE,
        COUNTS
    }

    private static boolean hasEvidence(ReviewMove move) {
        return move instanceof ReviewMove.Open
                || move instanceof ReviewMove.Add
                || move instanceof ReviewMove.Reopen
                || move instanceof ReviewMove.OpenAgain;
    }

    private static ObjectNode of(ReviewEntry entry, Detail detail) {
        ObjectNode json = Json.object()
                .put("at", entry.at().toString())
                .put("on", entry.on().toString())
                .put("move", entry.move().label());
        by(json, entry.by());
        switch (entry.move()) {
            case ReviewMove.Open open ->
                json.put("kind", open.topic().kind().name())
                        .put("of", open.topic().value())
                        .set("evidence", of(open.evidence(), detail));
            case ReviewMove.Add add -> json.set("evidence", of(add.evidence(), detail));
            case ReviewMove.Own own -> json.put("owner", own.owner());
            case ReviewMove.Act act ->
                json.put("what", act.what().value()).put("from", act.on().toString());
            case ReviewMove.Close close ->
                json.put("reason", close.reason().name())
                        .put("note", close.note().value());
            case ReviewMove.Reopen reopened -> json.set("evidence", of(reopened.evidence(), detail));
            case ReviewMove.Measure measure -> json.set("effect", EvidenceJson.of(measure.effect()));
            case ReviewMove.OpenAgain reopened -> {
                json.set("effect", EvidenceJson.of(reopened.faded()));
                json.set("evidence", of(reopened.evidence(), detail));
            }
        }
        return json;
    }

    private static ObjectNode of(Evidence evidence, Detail detail) {
        return EvidenceJson.of(
                detail == Detail.WHOLE ? evidence : new Evidence(evidence.weeks(), List.of(), List.of(), List.of()));
    }

    private static void by(ObjectNode json, Actor by) {
        switch (by) {
            case Actor.Person person -> {
                json.put("person", person.name()).put("role", person.role().name());
                person.queues().stream().map(WorkQueue::name).sorted().forEach(json.putArray("queues")::add);
            }
            case Actor.Cycle cycle ->
                json.put("cycle", cycle.job().name())
                        .put("week", cycle.week().monday().toString());
            case Actor.Remittance _ -> throw new IllegalArgumentException("bug: a remittance cannot move a review");
        }
    }

    /// @param version the version of the review; it also counts moves that are no longer in the document
    static PreventionReview read(JsonNode document, int version) {
        return PreventionReview.of(
                document.valueStream()
                        .map(entry -> new ReviewEntry(
                                Instant.parse(entry.path("at").asText()),
                                LocalDate.parse(entry.path("on").asText()),
                                by(entry),
                                move(entry)))
                        .toList(),
                version - document.size());
    }

    private static Actor by(JsonNode entry) {
        if (entry.has("cycle")) {
            return new Actor.Cycle(
                    ScheduledJob.valueOf(entry.path("cycle").asText()),
                    new Week(LocalDate.parse(entry.path("week").asText())));
        }
        Set<WorkQueue> queues = entry.path("queues")
                .valueStream()
                .map(queue -> WorkQueue.valueOf(queue.asText()))
                .collect(Collectors.toSet());
        return new Actor.Person(
                entry.path("person").asText(), Role.valueOf(entry.path("role").asText()), queues);
    }

    private static ReviewMove move(JsonNode entry) {
        String label = entry.path("move").asText();
        return switch (label) {
            case "OPEN" ->
                new ReviewMove.Open(
                        new Topic(
                                Topic.Kind.valueOf(entry.path("kind").asText()),
                                entry.path("of").asText()),
                        EvidenceJson.read(entry.path("evidence")));
            case "ADD_EVIDENCE" -> new ReviewMove.Add(EvidenceJson.read(entry.path("evidence")));
            case "OWN" -> new ReviewMove.Own(entry.path("owner").asText());
            case "ACT" ->
                new ReviewMove.Act(
                        ProtectedText.of(entry.path("what").asText()),
                        LocalDate.parse(entry.path("from").asText()));
            case "CLOSE" ->
                new ReviewMove.Close(
                        CloseReason.valueOf(entry.path("reason").asText()),
                        ProtectedText.of(entry.path("note").asText()));
            case "REOPEN" -> new ReviewMove.Reopen(EvidenceJson.read(entry.path("evidence")));
            case "MEASURE" -> new ReviewMove.Measure(EvidenceJson.readEffect(entry.path("effect")));
            case "OPEN_AGAIN" ->
                new ReviewMove.OpenAgain(
                        EvidenceJson.readEffect(entry.path("effect")), EvidenceJson.read(entry.path("evidence")));
            default ->
                throw new IllegalArgumentException(
                        "review: the stored move is unknown; another version of the code wrote it");
        };
    }
}
