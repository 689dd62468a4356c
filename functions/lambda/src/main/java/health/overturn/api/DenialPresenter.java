package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.denial.PermissionsJson;
import health.overturn.api.denial.WorthJson;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.operations.report.WorthReader;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.function.BiConsumer;

/// Presents denials to a caller.
final class DenialPresenter {
    private final WorthReader worth;

    DenialPresenter(WorthReader worth) {
        this.worth = worth;
    }

    static PageRequest window(ApiRequest request) {
        return new PageRequest(request.position(), request.limit());
    }

    /// One denial. It has its patient if the request includes the patient and the role may see patients.
    ObjectNode of(Practice practice, ListRow row, ApiRequest request) {
        ObjectNode json = request.parameter("include").equals("patient")
                ? withPatient(practice, row.denial(), request)
                : json(practice, row.denial(), request);
        DenialJson.putTriage(json, row.ranked());
        return json;
    }

    /// One denial, with its patient if the role may see patients.
    ObjectNode withPatient(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        ObjectNode json = json(practice, found, request);
        if (request.caller().maySeePatients()) {
            DenialJson.putPatient(
                    json,
                    found.storedAdjudication().details().patient(),
                    request.disclosure().about(found.apiId()));
        }
        return json;
    }

    private ObjectNode json(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        ObjectNode json = DenialJson.of(practice, found, request.today(practice), request.disclosure());
        PermissionsJson.put(json, practice, found.denial(), request);
        new WorthJson(worth.find(practice.id(), request.at())).put(json, found);
        return json;
    }

    /// The response to a request for a page.
    ///
    /// @param header the fields of the JSON beside the list
    /// @param addFields adds the fields of this list to each denial
    ApiResponse page(PageRequested requested, ObjectNode header, BiConsumer<ListRow, ObjectNode> addFields) {
        return ApiResponse.page(
                requested.request(),
                header,
                new ApiResponse.ListedItems(
                        items(requested, addFields), requested.page().next()));
    }

    /// The denials of a page as JSON.
    ///
    /// @param addFields adds the fields of this list to each denial
    private ArrayNode items(PageRequested requested, BiConsumer<ListRow, ObjectNode> addFields) {
        List<ListRow> rows = requested.page().items();
        ArrayNode items = Json.array();
        for (ListRow row : rows) {
            ObjectNode json = of(requested.practice(), row, requested.request());
            addFields.accept(row, json);
            items.add(json);
        }
        return items;
    }

    /// A page with the request that it answers.
    record PageRequested(Practice practice, ApiRequest request, ListPage<ListRow> page) {}
}
