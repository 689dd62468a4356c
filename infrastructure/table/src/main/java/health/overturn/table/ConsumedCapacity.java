package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/// The capacity units that one request consumes on one table and its indexes.
///
/// A write costs 1 unit for each started KB. A read costs 0.5 units for each started 4 KB, and twice that when it is
/// consistent. Developer Guide, "DynamoDB read and write operations".
final class ConsumedCapacity {
    private static final int WRITE_BLOCK = 1024;
    private static final int READ_BLOCK = 4096;

    private final String table;
    private double tableUnits;
    private final Map<String, Double> indexUnits = new TreeMap<>();

    private ConsumedCapacity(String table) {
        this.table = table;
    }

    static ConsumedCapacity of(String table) {
        return new ConsumedCapacity(table);
    }

    static int writeUnits(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, WRITE_BLOCK));
    }

    static double readUnits(long bytes, boolean consistent) {
        return Math.max(1, Math.ceilDiv(bytes, READ_BLOCK)) * (consistent ? 1 : 0.5);
    }

    void addTableUnits(double units) {
        tableUnits += units;
    }

    void addIndexUnits(String index, double units) {
        indexUnits.merge(index, units, Double::sum);
    }

    double total() {
        return tableUnits
                + indexUnits.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Adds the units to the response as the request asks: not at all, in total, or by index.
    void addTo(JsonNode request, ObjectNode response) {
        if (isRequested(request)) {
            response.set("ConsumedCapacity", toJson(request));
        }
    }

    static boolean isRequested(JsonNode request) {
        return !request.path("ReturnConsumedCapacity").asText("NONE").equals("NONE");
    }

    ObjectNode toJson(JsonNode request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("TableName", table).put("CapacityUnits", total());
        if (request.path("ReturnConsumedCapacity").asText().equals("INDEXES")) {
            json.putObject("Table").put("CapacityUnits", tableUnits);
            ObjectNode indexes = json.putObject("GlobalSecondaryIndexes");
            indexUnits.forEach((name, units) -> indexes.putObject(name).put("CapacityUnits", units));
        }
        return json;
    }
}
