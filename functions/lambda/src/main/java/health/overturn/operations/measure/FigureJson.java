package health.overturn.operations.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Growth;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.TrendCertainty;
import health.overturn.denials.metric.TrendDirection;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.storage.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Figures and growth as JSON. A figure without data has `noData`.
public final class FigureJson {
    private static final Map<String, Metric> METRICS =
            Arrays.stream(Metric.values()).collect(Collectors.toMap(Metric::key, Function.identity()));

    private FigureJson() {}

    public static ObjectNode of(Figure figure) {
        ObjectNode json = putPart(Json.object().put("figure", figure.metric().key()), figure.part());
        switch (figure.value()) {
            case FigureValue.Whole whole -> json.put("value", whole.amount());
            case FigureValue.Ratio ratio ->
                json.put("numerator", ratio.numerator()).put("denominator", ratio.denominator());
            case FigureValue.Days days ->
                json.put("median", days.median())
                        .put("ninetieth", days.ninetieth())
                        .put("count", days.count());
        }
        return figure.value().isNoData() ? json.put("noData", true) : json;
    }

    /// A figure with what its metric counts and over which time.
    public static ObjectNode withUnit(Figure figure) {
        return of(figure)
                .put("unit", figure.metric().unit().name())
                .put("basis", figure.metric().basis().name());
    }

    static Figure read(JsonNode json) {
        Metric metric = METRICS.get(json.path("figure").asText());
        if (metric == null) {
            throw new IllegalArgumentException(
                    "snapshot, figure: the stored metric is unknown; another version of the code wrote it");
        }
        return new Figure(metric, readPart(json), value(json));
    }

    private static FigureValue value(JsonNode json) {
        if (json.has("value")) {
            return new FigureValue.Whole(json.path("value").asLong());
        }
        return json.has("median")
                ? new FigureValue.Days(
                        json.path("median").asLong(),
                        json.path("ninetieth").asLong(),
                        json.path("count").asInt())
                : new FigureValue.Ratio(
                        json.path("numerator").asLong(),
                        json.path("denominator").asLong());
    }

    private static ObjectNode putPart(ObjectNode json, DimensionValue cell) {
        json.put("dimension", cell.dimension().name());
        return cell.dimension() == Dimension.ALL ? json : json.put("part", cell.value());
    }

    private static DimensionValue readPart(JsonNode json) {
        return new DimensionValue(
                Dimension.valueOf(json.path("dimension").asText()),
                json.path("part").asText());
    }

    public static ObjectNode of(Growth growth) {
        ObjectNode json = putPart(Json.object(), growth.part())
                .put("denials", growth.count())
                .put("deniedCents", growth.cents());
        json.set("denialsBefore", numbers(growth.countsBefore()));
        json.set("deniedCentsBefore", numbers(growth.centsBefore()));
        json.put("direction", growth.direction().name());
        if (growth.certainty() != null) {
            json.put("certainty", growth.certainty().name());
        }
        return json.put("deniedCentsDirection", growth.centsDirection().name());
    }

    static Growth readGrowth(JsonNode json) {
        return new Growth(
                readPart(json),
                json.path("denials").asLong(),
                json.path("deniedCents").asLong(),
                numbers(json.path("denialsBefore")),
                numbers(json.path("deniedCentsBefore")),
                TrendDirection.valueOf(json.path("direction").asText()),
                json.has("certainty")
                        ? TrendCertainty.valueOf(json.path("certainty").asText())
                        : null,
                TrendDirection.valueOf(json.path("deniedCentsDirection").asText()));
    }

    private static ArrayNode numbers(List<Long> numbers) {
        ArrayNode json = Json.array();
        numbers.forEach(json::add);
        return json;
    }

    private static List<Long> numbers(JsonNode json) {
        return json.valueStream().map(JsonNode::asLong).toList();
    }
}
