package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CursorSeal;
import health.overturn.api.http.DayBounds;
import health.overturn.api.http.Route;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.item.ReadPosition;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.read.ReadLog;
import health.overturn.storage.read.ReadRecord;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Serves the record of reads: who was shown what of patients, and who was refused.
final class ReadResource {
    private static final int DEFAULT_DAYS = 30;

    private final ReadLog reads;

    ReadResource(ReadLog reads) {
        this.reads = reads;
    }

    List<Route> routes() {
        return List.of(Route.forPractice("GET", "reads", AllowedRoles.ADMINISTRATION, this::list)
                .withParameters(Set.of("from", "to", "person", "limit", "cursor"))
                .withColumns(ListColumns.READS));
    }

    /// The records from one day of the practice to another, both included, newest first; by default of 30 days.
    private ApiResponse list(Practice practice, ApiRequest request) {
        LocalDate to = request.day("to").orElseGet(() -> request.today(practice));
        LocalDate from = request.day("from").orElseGet(() -> to.minusDays(DEFAULT_DAYS));
        DayBounds.requireSpan(from, to);
        ZoneId zone = practice.settings().settings().timeZone();
        ReadLog.Span span = new ReadLog.Span(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        String person = request.parameter("person");
        ListPage<ReadRecord> page = reads.list(
                practice.keys(),
                span,
                window(request),
                read -> person.isEmpty() || read.person().name().equalsIgnoreCase(person));
        ArrayNode items = Json.array();
        page.items().forEach(read -> items.add(json(read)));
        ObjectNode header = Json.object().put("from", from.toString()).put("to", to.toString());
        return ApiResponse.page(request, header, new ApiResponse.ListedItems(items, page.next()));
    }

    private static PageRequest window(ApiRequest request) {
        String after = request.position();
        if (!after.isEmpty() && !ReadPosition.isPosition(after)) {
            throw CursorSeal.invalid();
        }
        return new PageRequest(after, request.limit());
    }

    private static ObjectNode json(ReadRecord read) {
        ObjectNode json = Json.object()
                .put("at", read.at().toString())
                .put("person", read.person().name())
                .put("role", read.person().role())
                .put("operation", read.route())
                .put("result", read.result().name());
        read.held().forEach(json.putArray("held")::add);
        read.subjects().forEach(json.putArray("of")::add);
        return json;
    }
}
