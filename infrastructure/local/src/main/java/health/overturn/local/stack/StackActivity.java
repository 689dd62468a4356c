package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.progress.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Counts the invocations of functions, and says when a function starts and when it begins to fail.
final class StackActivity {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress;
    private final Path logFolder;
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private final Set<String> healthy = ConcurrentHashMap.newKeySet();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final AtomicLong succeeded = new AtomicLong();

    StackActivity(Progress progress, Path logFolder) {
        this.progress = progress;
        this.logFolder = logFolder;
    }

    void serverStarted(String name, Object address) {
        progress.step("%s listens at %s".formatted(name, address));
    }

    /// Runs one invocation and counts it.
    InvocationResult track(String function, Supplier<InvocationResult> invocation) {
        if (started.add(function)) {
            progress.step("function %s starts".formatted(function));
        }
        running.merge(function, 1L, Long::sum);
        try {
            InvocationResult result = invocation.get();
            note(function, result);
            return result;
        } finally {
            running.merge(function, -1L, Long::sum);
        }
    }

    /// Returns the number of running invocations by function.
    Map<String, Long> running() {
        return new TreeMap<>(running);
    }

    /// Returns how many invocations have succeeded.
    long succeeded() {
        return succeeded.get();
    }

    private void note(String function, InvocationResult result) {
        switch (result) {
            case InvocationResult.Success _ -> {
                healthy.add(function);
                succeeded.incrementAndGet();
            }
            case InvocationResult.Failure(String json) -> warn(function, errorType(json));
            case InvocationResult.NotStarted(String json) -> warn(function, errorType(json));
        }
    }

    /// Names each kind of failure once, because a failed invocation is repeated. The message of an error stays in the
    /// log: here it could be on a screen that others see.
    private void warn(String function, String errorType) {
        if (failures.add(function + " " + errorType)) {
            progress.warn("function %s failed%s with %s; read %s"
                    .formatted(
                            function,
                            healthy.contains(function) ? "" : " at its start",
                            errorType,
                            logFolder.resolve(function + ".log")));
        }
    }

    private static String errorType(String json) {
        try {
            return JSON.readTree(json).path("errorType").asText("an error without a type");
        } catch (JsonProcessingException unreadable) {
            return "an error without a type";
        }
    }
}
