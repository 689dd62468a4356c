package health.overturn.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A function for the tests of instances. Its environment says how long it takes to start, and how it greets.
public final class GreetingHandler implements RequestHandler<String, String> {
    static final AtomicInteger STARTING = new AtomicInteger();
    static final AtomicInteger MOST_STARTING = new AtomicInteger();

    private final String greeting;

    public GreetingHandler(Map<String, String> environment, PrintStream output) throws InterruptedException {
        MOST_STARTING.accumulateAndGet(STARTING.incrementAndGet(), Math::max);
        try {
            Thread.sleep(Duration.ofMillis(Long.parseLong(environment.getOrDefault("START_MILLIS", "0"))));
        } finally {
            STARTING.decrementAndGet();
        }
        this.greeting = environment.getOrDefault("GREETING", "");
        output.println("started with " + greeting);
    }

    @Override
    public String handleRequest(String name, Context context) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name: is required");
        }
        context.getLogger().log("greets");
        return greeting + " " + name + " from " + context.getFunctionName();
    }
}
