package health.overturn.operations.measure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.Snapshot;
import health.overturn.storage.json.Json;
import java.util.List;

/// A figure of a snapshot as a row of a table: the fields of its snapshot and its own, flat, in a fixed order.
public final class FigureRow {
    /// The columns, in their order.
    public static final List<String> COLUMNS = List.of(
            "period",
            "name",
            "revision",
            "at",
            "figure",
            "unit",
            "basis",
            "dimension",
            "part",
            "value",
            "numerator",
            "denominator",
            "median",
            "ninetieth",
            "count",
            "noData");

    private FigureRow() {}

    /// @param name the day or the week by which the snapshot is found
    public static ObjectNode of(SnapshotPeriod period, String name, Snapshot snapshot, Figure figure) {
        return Json.object()
                .put("period", period.name())
                .put("name", name)
                .put("revision", snapshot.revision())
                .put("at", snapshot.at().toString())
                .setAll(FigureJson.withUnit(figure));
    }
}
