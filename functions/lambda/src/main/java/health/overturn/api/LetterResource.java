package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.api.http.RouteFormats;
import health.overturn.operations.letter.LetterFormat;
import health.overturn.operations.letter.LetterStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Serves the weekly letters to a practice's leader.
final class LetterResource {
    private final LetterStore letters;

    LetterResource(LetterStore letters) {
        this.letters = letters;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "letters", AllowedRoles.BILLING_AND_REPORTING, this::list)
                        .withColumns(ListColumns.LETTERS),
                Route.forPractice("GET", "letters/{week}", AllowedRoles.BILLING_AND_REPORTING, this::one)
                        .withFormats(RouteFormats.ofTypes("text/html", "text/plain")));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        ArrayNode items = Json.array();
        letters.weeks(practice.id())
                .forEach(week -> items.addObject()
                        .put("week", week)
                        .put("letter", "/v1/practices/%s/letters/%s".formatted(practice.id(), week))
                        .put("figures", "/v1/practices/%s/snapshots/%s".formatted(practice.id(), week)));
        return ApiResponse.list(request, Json.object(), items);
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        LetterFormat format = request.terms().mediaType().equals("text/plain") ? LetterFormat.TXT : LetterFormat.HTML;
        return letters.find(practice.id(), request.pathParameter("week"), format)
                .map(letter -> new ApiResponse(200, format.contentType(), letter))
                .orElseGet(ApiResponse::notFound);
    }
}
