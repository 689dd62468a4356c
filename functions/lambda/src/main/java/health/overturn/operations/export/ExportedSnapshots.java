package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.measure.FigureRow;
import health.overturn.operations.measure.SnapshotPeriod;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Exports the figures of all snapshots until a moment, those of days first; a row for each figure.
public final class ExportedSnapshots implements ExportSource {
    private static final int ROWS = 5_000;
    private static final String SEPARATOR = " ";
    private final SnapshotStore snapshots;

    public ExportedSnapshots(SnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<String> columns() {
        return FigureRow.COLUMNS;
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
        named.snapshot()
                .figures()
                .forEach(figure -> rows.add(FigureRow.of(period, named.name(), named.snapshot(), figure)));
    }
}
