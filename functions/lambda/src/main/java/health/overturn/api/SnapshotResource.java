package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.filter.DrillDown;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.DayBounds;
import health.overturn.api.http.Route;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.Dimension;
import health.overturn.operations.measure.FigureJson;
import health.overturn.operations.measure.FigureRow;
import health.overturn.operations.measure.SnapshotPeriod;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Serves the snapshots of a practice. Each figure has a link to its denials.
final class SnapshotResource {
    private static final String LATEST = "latest";
    private static final int DEFAULT_WEEKS = 13;

    private final SnapshotStore snapshots;

    SnapshotResource(SnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "snapshots", AllowedRoles.BILLING_AND_REPORTING, this::list)
                        .withParameters(Set.of("period", "from", "to", "dimension", "figure"))
                        .withColumns(ListColumns.FIGURES),
                Route.forPractice("GET", "snapshots/{name}", AllowedRoles.BILLING_AND_REPORTING, this::get)
                        .withParameters(Set.of("period", "dimension", "figure"))
                        .withColumns(ListColumns.FIGURES));
    }

    /// Lists the snapshots of a range; by default of the last 13 weeks.
    private ApiResponse list(Practice practice, ApiRequest request) {
        SnapshotPeriod period = period(request);
        LocalDate to = request.day("to").orElseGet(() -> request.today(practice));
        LocalDate from = request.day("from").orElseGet(() -> to.minusWeeks(DEFAULT_WEEKS));
        DayBounds.requireSpan(from, to);
        List<Snapshot> found = snapshots.findBetween(practice.id(), period, name(period, from), name(period, to));
        Dimension dimension = dimension(request).orElse(Dimension.ALL);
        if (request.wantsCsv()) {
            ArrayNode rows = Json.array();
            found.forEach(snapshot -> rows(practice, snapshot, period, figures(snapshot, request, dimension))
                    .forEach(rows::add));
            return ApiResponse.csv(request, rows);
        }
        ArrayNode items = Json.array();
        found.forEach(snapshot -> items.add(json(practice, snapshot, period, figures(snapshot, request, dimension))));
        ObjectNode body = Json.object();
        body.set("items", items);
        return ApiResponse.json(body);
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        String name = request.pathParameter("name");
        SnapshotPeriod period =
                name.equals(LATEST) ? period(request) : name.contains("W") ? SnapshotPeriod.WEEK : SnapshotPeriod.DAY;
        Optional<Snapshot> found = name.equals(LATEST)
                ? snapshots.findLatest(practice.id(), period)
                : snapshots.find(practice.id(), period, name);
        return found.map(snapshot -> response(practice, request, period, snapshot))
                .orElseGet(ApiResponse::notFound);
    }

    private static ApiResponse response(
            Practice practice, ApiRequest request, SnapshotPeriod period, Snapshot snapshot) {
        List<Figure> figures = dimension(request)
                .map(dimension -> figures(snapshot, request, dimension))
                .orElseGet(() -> withFigure(snapshot.figures(), request).toList());
        if (request.wantsCsv()) {
            ArrayNode rows = Json.array();
            rows(practice, snapshot, period, figures).forEach(rows::add);
            return ApiResponse.csv(request, rows);
        }
        ObjectNode json = json(practice, snapshot, period, figures);
        ArrayNode trend = json.putArray("trend");
        snapshot.trend().forEach(growth -> trend.add(FigureJson.of(growth)));
        return ApiResponse.json(json);
    }

    private static List<Figure> figures(Snapshot snapshot, ApiRequest request, Dimension dimension) {
        return withFigure(snapshot.figures().filter(figure -> figure.part().dimension() == dimension), request)
                .toList();
    }

    private static Stream<Figure> withFigure(Stream<Figure> figures, ApiRequest request) {
        String key = request.parameter("figure");
        return figures.filter(figure -> key.isEmpty() || figure.metric().key().equals(key));
    }

    private static ObjectNode json(Practice practice, Snapshot snapshot, SnapshotPeriod period, List<Figure> figures) {
        ObjectNode json = Json.object()
                .put("period", period.name())
                .put("name", name(snapshot, period))
                .put("revision", snapshot.revision())
                .put("at", snapshot.at().toString())
                .put("day", snapshot.day().toString())
                .put("weekFrom", snapshot.week().monday().toString());
        snapshot.sentences().forEach(json.putArray("sentences")::add);
        ArrayNode all = json.putArray("figures");
        figures.forEach(figure -> all.add(figure(practice, snapshot, figure)));
        return json;
    }

    private static Stream<ObjectNode> rows(
            Practice practice, Snapshot snapshot, SnapshotPeriod period, List<Figure> figures) {
        return figures.stream()
                .map(figure -> FigureRow.of(period, name(snapshot, period), snapshot, figure)
                        .put("denialsUrl", DrillDown.link(practice.id(), snapshot, figure)));
    }

    private static String name(Snapshot snapshot, SnapshotPeriod period) {
        return switch (period) {
            case DAY -> snapshot.day().toString();
            case WEEK -> snapshot.week().toString();
        };
    }

    private static ObjectNode figure(Practice practice, Snapshot snapshot, Figure figure) {
        return FigureJson.withUnit(figure).put("denialsUrl", DrillDown.link(practice.id(), snapshot, figure));
    }

    private static String name(SnapshotPeriod period, LocalDate day) {
        return switch (period) {
            case DAY -> day.toString();
            case WEEK -> Week.of(day).toString();
        };
    }

    private static SnapshotPeriod period(ApiRequest request) {
        return request.constant("period", List.of(SnapshotPeriod.values())).orElse(SnapshotPeriod.WEEK);
    }

    private static Optional<Dimension> dimension(ApiRequest request) {
        return request.constant("dimension", List.of(Dimension.values()));
    }
}
