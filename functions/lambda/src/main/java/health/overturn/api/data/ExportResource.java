package health.overturn.api.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.operations.export.Export;
import health.overturn.operations.export.ExportOrder;
import health.overturn.operations.export.OrderExport;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;

/// Takes orders for exports, and serves their progress and their files.
public final class ExportResource {
    private final OrderExport exports;

    public ExportResource(OrderExport exports) {
        this.exports = exports;
    }

    public List<Route> routes() {
        return List.of(
                Route.forPractice("POST", "exports", AllowedRoles.BILLING_AND_REPORTING, this::order),
                Route.forPractice("GET", "exports/{id}", AllowedRoles.BILLING_AND_REPORTING, this::one));
    }

    private ApiResponse order(Practice practice, ApiRequest request) {
        ExportOrder order = JsonForm.read(request.body(), form -> order(form, request));
        Export export = exports.order(practice, order);
        return ApiResponse.accepted(summary(export))
                .withHeader("Location", "/v1/practices/" + practice.id() + "/exports/" + export.id());
    }

    private static ExportOrder order(JsonForm form, ApiRequest request) {
        return new ExportOrder(
                form.constant("what", ExportOrder.ExportKind.class),
                form.constant("format", ExportOrder.ExportFormat.class),
                asOf(form, request.at()),
                request.caller().name(),
                role(request),
                request.at());
    }

    private static Instant asOf(JsonForm form, Instant now) {
        Instant asOf = form.moment("asOf").orElse(now);
        if (asOf.isAfter(now)) {
            form.error("asOf", "a moment that is not in the future, such as 2026-12-24T15:00:00Z");
        }
        return asOf;
    }

    /// Only who ordered an export may fetch it, because its columns follow from her role and the record names her.
    private ApiResponse one(Practice practice, ApiRequest request) {
        return exports.find(practice, request.pathParameter("id"))
                .filter(export -> export.order().by().equals(request.caller().name())
                        && export.order().role().equals(role(request)))
                .map(export -> ApiResponse.json(withParts(practice, export, request)))
                .orElseGet(ApiResponse::notFound);
    }

    private static ObjectNode summary(Export export) {
        ExportOrder order = export.order();
        return Json.object()
                .put("id", export.id())
                .put("what", order.kind().name())
                .put("format", order.format().name())
                .put("asOf", order.asOf().toString())
                .put("orderedAt", order.at().toString())
                .put("state", export.state().name())
                .put("rows", export.rows())
                .put("bytes", export.bytes());
    }

    private static String role(ApiRequest request) {
        return request.caller().requirePerson().role().label();
    }

    private ObjectNode withParts(Practice practice, Export export, ApiRequest request) {
        ObjectNode json = summary(export);
        if (!export.isDone()) {
            return json;
        }
        if (export.order().kind() == ExportOrder.ExportKind.DENIALS) {
            request.disclosure().about("export " + export.id()).allows(Disclosure.Kind.EXPORT);
        }
        ArrayNode parts = json.putArray("parts");
        for (Export.ExportPart part : export.parts()) {
            OrderExport.ExportLink link = exports.link(practice, export, part);
            parts.addObject()
                    .put("name", export.fileName(part))
                    .put("rows", part.rows())
                    .put("bytes", part.bytes())
                    .put("sha256", part.sha256())
                    .put("url", link.url())
                    .put("expiresAt", link.expiresAt().toString());
        }
        return json;
    }
}
