package health.overturn.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.io.PrintStream;

/// Writes one JSON line per message. Fields are numbers, ids and names of constants; never a record or a
/// text of a file.
public final class JsonLog {
    private final PrintStream out;

    public JsonLog(PrintStream out) {
        this.out = out;
    }

    public void info(String message, ObjectNode fields) {
        write("INFO", message, fields);
    }

    public void warn(String message, ObjectNode fields) {
        write("WARN", message, fields);
    }

    private void write(String level, String message, ObjectNode fields) {
        ObjectNode line = Json.object().put("level", level).put("message", message);
        line.setAll(fields);
        out.println(Json.write(line));
    }
}
