package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CsvWriter;
import health.overturn.api.http.Cursor;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.PatientAccessLog;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.function.BiConsumer;

/// Presents denials to a caller. It records an access to patient data before it shows the data.
final class DenialPresenter {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 25;

    private final PatientAccessLog accessLog;

    DenialPresenter(PatientAccessLog accessLog) {
        this.accessLog = accessLog;
    }

    static PageRequest window(ApiRequest request) {
        return new PageRequest(
                request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor")),
                request.limit(DEFAULT_LIMIT, MAX_LIMIT));
    }

    /// One denial. It has its patient if the request includes the patient and the role may see patients.
    ObjectNode of(Practice practice, ListRow row, ApiRequest request) {
        recordAccess(practice, List.of(row.denial()), request);
        return toJson(practice, row, request);
    }

    private ObjectNode toJson(Practice practice, ListRow row, ApiRequest request) {
        ObjectNode json = includesPatient(request)
                ? toJsonWithPatient(practice, row.denial(), request)
                : DenialJson.of(practice, row.denial(), request.today(practice), request.caller());
        DenialJson.putTriage(json, row.ranked());
        return json;
    }

    private static boolean includesPatient(ApiRequest request) {
        return request.parameter("include").equals("patient");
    }

    /// One denial, with its patient if the role may see patients.
    ObjectNode withPatient(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        if (request.caller().maySeePatients()) {
            accessLog.record(practice, request.caller().subject(), request.at(), List.of(found));
        }
        return toJsonWithPatient(practice, found, request);
    }

    private ObjectNode toJsonWithPatient(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        ObjectNode json = DenialJson.of(practice, found, request.today(practice), request.caller());
        if (request.caller().maySeePatients()) {
            DenialJson.putPatient(json, found.storedAdjudication().details().patient());
        }
        return json;
    }

    private void recordAccess(Practice practice, List<DenialWithAdjudication> found, ApiRequest request) {
        if (includesPatient(request) && request.caller().maySeePatients()) {
            accessLog.record(practice, request.caller().subject(), request.at(), found);
        }
    }

    /// The response to a request for a page.
    ///
    /// @param header the fields of the JSON beside the list
    /// @param addFields adds the fields of this list to each denial
    ApiResponse page(PageRequested requested, ObjectNode header, BiConsumer<ListRow, ObjectNode> addFields) {
        ArrayNode items = items(requested, addFields);
        if (requested.request().wantsCsv()) {
            return CsvWriter.write(items);
        }
        header.set("items", items);
        String next = requested.page().next();
        return ApiResponse.json(next.isEmpty() ? header : header.put("next", Cursor.write(next)));
    }

    /// The denials of a page as JSON.
    ///
    /// @param addFields adds the fields of this list to each denial
    ArrayNode items(PageRequested requested, BiConsumer<ListRow, ObjectNode> addFields) {
        List<ListRow> rows = requested.page().items();
        recordAccess(requested.practice(), rows.stream().map(ListRow::denial).toList(), requested.request());
        ArrayNode items = Json.array();
        for (ListRow row : rows) {
            ObjectNode json = toJson(requested.practice(), row, requested.request());
            addFields.accept(row, json);
            items.add(json);
        }
        return items;
    }

    /// A page with the request that it answers.
    record PageRequested(Practice practice, ApiRequest request, ListPage<ListRow> page) {}
}
