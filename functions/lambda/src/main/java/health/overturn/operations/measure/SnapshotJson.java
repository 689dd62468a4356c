package health.overturn.operations.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.Snapshot;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A snapshot as stored JSON.
final class SnapshotJson {
    private static final int SCHEMA = 1;

    private SnapshotJson() {}

    static ObjectNode of(Snapshot snapshot) {
        ObjectNode json = Json.object()
                .put("schema", SCHEMA)
                .put("at", snapshot.at().toString())
                .put("day", snapshot.day().toString())
                .put("weekFrom", snapshot.week().monday().toString())
                .put("revision", snapshot.revision());
        snapshot.sentences().forEach(json.putArray("sentences")::add);
        json.set("ofAdjudications", figures(snapshot.adjudicationFigures()));
        json.set("ofResolutions", figures(snapshot.resolutionFigures()));
        json.set("ofOpen", figures(snapshot.openFigures()));
        ArrayNode trend = json.putArray("trend");
        snapshot.trend().forEach(growth -> trend.add(FigureJson.of(growth)));
        return json;
    }

    static Snapshot read(JsonNode json) {
        return new Snapshot(
                Instant.parse(json.path("at").asText()),
                LocalDate.parse(json.path("day").asText()),
                new Week(LocalDate.parse(json.path("weekFrom").asText())),
                json.path("revision").asInt(),
                figures(json.path("ofAdjudications")),
                figures(json.path("ofResolutions")),
                figures(json.path("ofOpen")),
                json.path("trend").valueStream().map(FigureJson::readGrowth).toList(),
                json.path("sentences").valueStream().map(JsonNode::asText).toList());
    }

    private static ArrayNode figures(List<Figure> figures) {
        ArrayNode json = Json.array();
        figures.forEach(figure -> json.add(FigureJson.of(figure)));
        return json;
    }

    private static List<Figure> figures(JsonNode json) {
        return json.valueStream().map(FigureJson::read).toList();
    }
}
