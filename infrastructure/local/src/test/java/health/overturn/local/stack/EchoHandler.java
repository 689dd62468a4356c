package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.PrintStream;
import java.util.Map;

/// A queue function for the stack's tests. It stores each message's body; some bodies make it fail, sleep, exit or run
/// out of memory.
public final class EchoHandler implements RequestHandler<SQSEvent, String> {
    private final SeenItems seen;

    public EchoHandler(Map<String, String> environment, PrintStream output) {
        this.seen = new SeenItems(environment);
        output.println("Echo starts");
    }

    @Override
    public String handleRequest(SQSEvent event, Context context) {
        String body = event.getRecords().getFirst().getBody();
        if (body.contains("poison")) {
            throw new IllegalArgumentException("poison");
        }
        if (body.contains("sleepy")) {
            sleep();
        }
        if (body.contains("greedy")) {
            throw new OutOfMemoryError("greedy");
        }
        if (body.contains("deadly")) {
            Runtime.getRuntime().halt(3);
        }
        seen.put(body);
        return "done";
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
