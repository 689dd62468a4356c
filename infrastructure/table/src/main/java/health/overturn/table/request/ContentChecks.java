package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// What the service checks of a request whose form is right, before it looks for the table.
final class ContentChecks {
    private ContentChecks() {}

    static Consumer<JsonNode> of(String operation) {
        return switch (operation) {
            case "GetItem" -> ItemChecks::get;
            case "PutItem" -> ItemChecks::put;
            case "DeleteItem" -> ItemChecks::delete;
            case "BatchGetItem" -> BatchChecks::get;
            case "BatchWriteItem" -> BatchChecks::write;
            case "BatchExecuteStatement" -> BatchChecks::statements;
            case "Query" -> QueryChecks::query;
            case "Scan" -> QueryChecks::scan;
            case "CreateTable" -> TableChecks::create;
            default -> request -> {};
        };
    }
}
