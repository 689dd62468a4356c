package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.Snapshot;
import health.overturn.operations.measure.FigureJson;
import health.overturn.operations.measure.SnapshotPeriod;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Exports the figures of all snapshots until a moment, those of days first; a row for each figure.
public final class ExportedSnapshots implements ExportSource {
    private static final int ROWS = 5_000;
    private static final String SEPARATOR = " ";
    private static final List<String> COLUMNS = List.of(
            "period",
            "name",
            "revision",
            "at",
            "figure",
            "dimension",
            "part",
            "value",
            "numerator",
            "denominator",
            "median",
            "ninetieth",
            "count",
            "noData",
            "unit",
            "basis");

    private final SnapshotStore snapshots;

    public ExportedSnapshots(SnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public JsonNode flat(JsonNode row) {
        return row;
    }

    @Override
    public ExportBatch read(Practice practice, Export export) {
        String[] position = (export.position().isEmpty() ? "DAY " : export.position()).split(SEPARATOR, -1);
        SnapshotPeriod period = SnapshotPeriod.valueOf(position[0]);
        String after = position[1];
        List<ObjectNode> rows = new ArrayList<>();
        while (rows.size() < ROWS) {
            Optional<SnapshotStore.NamedSnapshot> next = snapshots.findNext(practice.id(), period, after);
            if (next.isEmpty()) {
                return new ExportBatch(rows, period == SnapshotPeriod.DAY ? "WEEK " : "");
            }
            after = next.get().name();
            if (!next.get().snapshot().at().isAfter(export.order().asOf())) {
                addRows(rows, period, next.get());
            }
        }
        return new ExportBatch(rows, period + SEPARATOR + after);
    }

    private static void addRows(List<ObjectNode> rows, SnapshotPeriod period, SnapshotStore.NamedSnapshot named) {
        Snapshot snapshot = named.snapshot();
        snapshot.figures()
                .forEach((Figure figure) -> rows.add(Json.object()
                        .put("period", period.name())
                        .put("name", named.name())
                        .put("revision", snapshot.revision())
                        .put("at", snapshot.at().toString())
                        .<ObjectNode>setAll(FigureJson.of(figure))
                        .put("unit", figure.metric().unit().name())
                        .put("basis", figure.metric().basis().name())));
    }
}
