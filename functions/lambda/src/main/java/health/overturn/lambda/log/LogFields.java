package health.overturn.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.failure.ErrorChain;
import health.overturn.storage.json.Json;
import java.util.List;

/// The fields of a log line beside those that every line has, in the order in which they are added.
///
/// They are ids, constants and counts. An exception adds its class names, stack frames and AWS codes. Nothing else may
/// be added: the texts of exceptions, bodies, queries, keys of objects and names may hold patient data.
public final class LogFields {
    private final ObjectNode json = Json.object();

    public static LogFields none() {
        return new LogFields();
    }

    public LogFields practice(String id) {
        json.put("practice", id);
        return this;
    }

    /// @param id the id of an upload, not its key
    public LogFields file(String id) {
        json.put("file", id);
        return this;
    }

    /// @param name the cycle or its stage
    /// @param period the week, or the day of a daily job
    public LogFields run(String name, String period) {
        json.put("run", name + "." + period);
        return this;
    }

    public LogFields reprocessing(String id) {
        json.put("reprocessing", id);
        return this;
    }

    public LogFields export(String id) {
        json.put("export", id);
        return this;
    }

    public LogFields denial(String id) {
        json.put("denial", id);
        return this;
    }

    /// @param id SQS's id of the message
    /// @param attempt how often the message has been received
    public LogFields message(String id, int attempt) {
        json.put("messageId", id).put("attempt", attempt);
        return this;
    }

    /// @param constant the result, a name of a constant
    public LogFields result(String constant) {
        json.put("result", constant);
        return this;
    }

    /// A field of its own whose value is a constant of the code.
    public LogFields constant(String name, String constant) {
        json.put(name, constant);
        return this;
    }

    public LogFields count(String name, long count) {
        json.put(name, count);
        return this;
    }

    public LogFields practices(String name, List<String> ids) {
        ids.forEach(json.putArray(name)::add);
        return this;
    }

    public LogFields failure(ErrorChain errors, Retry retry) {
        json.setAll(errors.toJson());
        json.put("retry", retry.text());
        return this;
    }

    ObjectNode toJson() {
        return json;
    }
}
