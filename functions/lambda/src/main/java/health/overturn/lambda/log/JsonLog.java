package health.overturn.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Writes the log of a function: one JSON object a line, on the stream from which Lambda takes it.
public final class JsonLog {
    private final PrintStream out;
    private final LongSupplier nanoTime;

    /// @param nanoTime a clock in nanoseconds, by which durations are measured
    public JsonLog(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    public static JsonLog to(PrintStream out) {
        return new JsonLog(out, System::nanoTime);
    }

    /// Starts the log of one invocation, whose duration counts from now.
    ///
    /// @param function the name of the function
    /// @param requestId Lambda's id of the invocation
    public InvocationLog start(String function, String requestId) {
        return new InvocationLog(this, function, requestId, nanoTime.getAsLong());
    }

    /// Logs that a read left out items or index entries that a later release stored.
    public void skippedFormats(int count) {
        write(Json.object()
                .put("level", "WARN")
                .put("event", "format.unknown")
                .put(
                        "message",
                        "Items of a later release were left out; end the deployment, or deploy that release again.")
                .put("skipped", count));
    }

    Duration since(long startedAt) {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    void write(ObjectNode line) {
        out.println(Json.write(line));
    }
}
