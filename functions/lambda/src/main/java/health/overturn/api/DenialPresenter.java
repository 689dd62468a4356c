package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.worklist.ListPage;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.PatientAccessLog;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/// Denials as a request may see them. Who saw which patient's data is on record before it is shown.
final class DenialPresenter {
    private static final int MOST = 200;
    private static final int STANDARD = 25;

    private final PatientAccessLog reads;
    private final InstantSource clock;

    DenialPresenter(DynamoDbTable table, InstantSource clock) {
        this.reads = new PatientAccessLog(table, clock);
        this.clock = clock;
    }

    LocalDate today(Practice practice) {
        return practice.day(clock.instant());
    }

    static ListPage.Window window(ApiRequest request) {
        long limit = DenialFilter.cents(request, "limit", STANDARD);
        return new ListPage.Window(
                request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor")),
                Math.toIntExact(Math.clamp(limit, 1, MOST)));
    }

    /// One denial, with its patient where the request includes it and the role may see one.
    ObjectNode of(Practice practice, ListRow row, ApiRequest request) {
        record(practice, List.of(row.shown()), request);
        return triaged(practice, row, request);
    }

    private ObjectNode triaged(Practice practice, ListRow row, ApiRequest request) {
        ObjectNode json = includesPatient(request)
                ? patient(practice, row.shown(), request)
                : DenialJson.of(practice, row.shown(), today(practice), request.caller());
        DenialJson.triage(json, row.ranked());
        return json;
    }

    private static boolean includesPatient(ApiRequest request) {
        return request.parameter("include").equals("patient");
    }

    /// One denial with its patient, for a role that may see one.
    ObjectNode withPatient(Practice practice, DenialWithAdjudication shown, ApiRequest request) {
        if (request.caller().maySeePatients()) {
            reads.record(practice, request.caller().subject(), List.of(shown));
        }
        return patient(practice, shown, request);
    }

    private ObjectNode patient(Practice practice, DenialWithAdjudication shown, ApiRequest request) {
        ObjectNode json = DenialJson.of(practice, shown, today(practice), request.caller());
        if (request.caller().maySeePatients()) {
            DenialJson.patient(json, shown.fact().details().patient());
        }
        return json;
    }

    private void record(Practice practice, List<DenialWithAdjudication> shown, ApiRequest request) {
        if (includesPatient(request) && request.caller().maySeePatients()) {
            reads.record(practice, request.caller().subject(), shown);
        }
    }

    /// A page as the answer to a request.
    ///
    /// @param about what the answer says beside the list, in JSON
    /// @param more what this list says of each row beside the denial
    ApiResponse page(Listed listed, ObjectNode about, BiConsumer<ListRow, ObjectNode> more) {
        List<ListRow> rows = listed.page().rows();
        record(listed.practice(), rows.stream().map(ListRow::shown).toList(), listed.request());
        ArrayNode items = Json.array();
        for (ListRow row : rows) {
            ObjectNode json = triaged(listed.practice(), row, listed.request());
            more.accept(row, json);
            items.add(json);
        }
        if (listed.request().wantsCsv()) {
            return CsvWriter.of(items);
        }
        about.set("items", items);
        String next = listed.page().next();
        return ApiResponse.json(next.isEmpty() ? about : about.put("next", Cursor.write(next)));
    }

    /// What is answered, to whom.
    record Listed(Practice practice, ApiRequest request, ListPage page) {}
}
