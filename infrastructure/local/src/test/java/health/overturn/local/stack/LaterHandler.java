package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A function that a rule invokes, for the stack's tests. It stores its event, or fails at `poison`.
public final class LaterHandler implements RequestStreamHandler {
    private final SeenItems seen;

    public LaterHandler(Map<String, String> environment, PrintStream output) {
        this.seen = new SeenItems(environment);
        output.println("Later starts");
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (event.contains("poison")) {
            throw new IllegalArgumentException("poison");
        }
        seen.put(event);
        out.write('1');
    }
}
