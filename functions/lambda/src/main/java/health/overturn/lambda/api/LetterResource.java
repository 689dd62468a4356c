package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.letter.LetterShelf;
import health.overturn.lambda.letter.Paper;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.store.Practice;
import java.util.List;

/// The weekly letters to a practice's leader.
final class LetterResource {
    private final LetterShelf letters;

    LetterResource(RecordsBucket records) {
        this.letters = new LetterShelf(records);
    }

    List<Route> routes() {
        return List.of(Route.known("GET", "letters", this::list), Route.known("GET", "letters/{week}", this::one));
    }

    private Response list(Practice practice, Request request) {
        ArrayNode items = Json.array();
        letters.weeks(practice.id())
                .forEach(week -> items.addObject()
                        .put("week", week)
                        .put("letter", "/v1/practices/%s/letters/%s".formatted(practice.id(), week))
                        .put("figures", "/v1/practices/%s/snapshots/%s".formatted(practice.id(), week)));
        return Response.list(request, Json.object(), items);
    }

    private Response one(Practice practice, Request request) {
        Paper paper = request.accept().contains("text/plain") ? Paper.TXT : Paper.HTML;
        return letters.find(practice.id(), request.named(), paper)
                .map(letter -> new Response(200, paper.contentType(), letter))
                .orElseGet(Response::notFound);
    }
}
