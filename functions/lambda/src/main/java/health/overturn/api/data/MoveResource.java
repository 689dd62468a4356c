package health.overturn.api.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CsvColumns;
import health.overturn.api.http.CursorSeal;
import health.overturn.api.http.Route;
import health.overturn.operations.publish.MoveLogPage;
import health.overturn.operations.publish.MoveLogPosition;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.operations.publish.MoveRow;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Set;

/// Serves all moves of a practice in the order of the move log. Moves hold no patient data.
public final class MoveResource {
    private static final String AFTER = "after";
    /// The header that tells a reader of CSV where to go on, also on the last page.
    private static final String RESUME_HEADER = "Overturn-Resume";

    private final MoveLogReader log;

    public MoveResource(MoveLogReader log) {
        this.log = log;
    }

    public List<Route> routes() {
        return List.of(Route.forPractice("GET", "moves", AllowedRoles.BILLING_AND_REPORTING, this::list)
                .withParameters(Set.of(AFTER, "limit"))
                .withColumns(CsvColumns.of(MoveRow.COLUMNS.toArray(String[]::new))));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        String after = request.position(AFTER);
        MoveLogPosition from = after.isEmpty()
                ? MoveLogPosition.START
                : MoveLogPosition.parse(after).orElseThrow(CursorSeal::invalid);
        MoveLogPage page = log.read(practice, from, request.limit(), log.settled());
        String resume = request.cursorAt(page.next().text());
        ApiResponse response = ApiResponse.list(request, header(page, resume), items(request, page))
                .withHeader(RESUME_HEADER, resume);
        return page.atEnd() ? response : response.withNextPage(request, AFTER, resume);
    }

    private static ObjectNode header(MoveLogPage page, String resume) {
        ObjectNode header = Json.object()
                .put("resume", resume)
                .put("through", page.through().toString());
        return page.atEnd() ? header : header.put("next", resume);
    }

    private static ArrayNode items(ApiRequest request, MoveLogPage page) {
        ArrayNode items = Json.array();
        page.moves().forEach(move -> items.add(request.wantsCsv() ? MoveRow.of(move) : move));
        return items;
    }
}
