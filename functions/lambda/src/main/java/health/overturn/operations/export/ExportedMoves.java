package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.operations.publish.MoveLogPage;
import health.overturn.operations.publish.MoveLogPosition;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.operations.publish.MoveRow;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.List;

/// Exports the move log until a moment.
public final class ExportedMoves implements ExportSource {
    private static final int ROWS = 5_000;
    private static final int MAX_PAGES = 20;

    private final MoveLogReader log;

    public ExportedMoves(MoveLogReader log) {
        this.log = log;
    }

    @Override
    public List<String> columns() {
        return MoveRow.COLUMNS;
    }

    @Override
    public JsonNode flat(JsonNode row) {
        return MoveRow.of(row);
    }

    @Override
    public ExportBatch read(Practice practice, Export export) {
        MoveLogPosition position = MoveLogPosition.parse(export.position()).orElse(MoveLogPosition.START);
        List<JsonNode> rows = new ArrayList<>();
        for (int pages = 0; pages < MAX_PAGES && rows.size() < ROWS; pages++) {
            MoveLogPage page = log.read(
                    practice, position, ROWS - rows.size(), export.order().asOf());
            rows.addAll(page.moves());
            position = page.next();
            if (page.atEnd()) {
                return new ExportBatch(rows, "");
            }
        }
        return new ExportBatch(rows, position.text());
    }
}
