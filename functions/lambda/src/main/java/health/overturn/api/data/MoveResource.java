package health.overturn.api.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CsvWriter;
import health.overturn.api.http.Cursor;
import health.overturn.api.http.NextLink;
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

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1_000;

    private final MoveLogReader log;

    public MoveResource(MoveLogReader log) {
        this.log = log;
    }

    public List<Route> routes() {
        return List.of(Route.forPractice("GET", "moves", AllowedRoles.BILLING_AND_REPORTING, this::list)
                .withParameters(Set.of(AFTER, "limit")));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        String after = request.parameter(AFTER);
        MoveLogPosition from = after.isEmpty()
                ? MoveLogPosition.START
                : MoveLogPosition.parse(Cursor.read(after)).orElseThrow(Cursor::invalid);
        MoveLogPage page = log.read(practice, from, request.limit(DEFAULT_LIMIT, MAX_LIMIT), log.settled());
        String resume = Cursor.write(page.next().text());
        ApiResponse response = response(request, page, resume).withHeader(RESUME_HEADER, resume);
        return page.atEnd() ? response : NextLink.add(response, request, AFTER, resume);
    }

    private static ApiResponse response(ApiRequest request, MoveLogPage page, String resume) {
        ArrayNode items = Json.array();
        if (request.wantsCsv()) {
            page.moves().forEach(move -> items.add(MoveRow.of(move)));
            return CsvWriter.write(MoveRow.COLUMNS, items);
        }
        page.moves().forEach(items::add);
        ObjectNode body = Json.object();
        body.set("items", items);
        body.put("resume", resume).put("through", page.through().toString());
        return ApiResponse.json(page.atEnd() ? body : body.put("next", resume));
    }
}
