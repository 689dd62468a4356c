package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/// The units that one request takes from one table and its indexes: 1 for each started KB written, 0.5 for each started
/// 4 KB
/// read, twice that when the read is consistent.
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

    /// Puts it into the answer as the request asked: not at all, in total, or by index.
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
