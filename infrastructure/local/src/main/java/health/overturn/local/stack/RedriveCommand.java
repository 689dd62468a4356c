package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.access.RequestSigner;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./overturn redrive`: replays the dead letters of the running local stack.
@Command(
        name = "redrive",
        description = "Replays the dead letters of the running local stack.",
        mixinStandardHelpOptions = true)
public final class RedriveCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolderOption folder = new DataFolderOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode result = JSON.readTree(invokeRedrive().body());
        if (!result.has("replayed")) {
            throw usageError("the function Redrive failed; read logs/Redrive.log in the stack's data folder");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Replayed: %d. Remaining: %d.%n",
                result.path("replayed").asInt(), result.path("remaining").asInt());
        out.flush();
        return 0;
    }

    private HttpResponse<String> invokeRedrive() throws IOException, InterruptedException {
        Map<String, String> stack = folder.requireRunningStack(spec);
        URI invocation = URI.create(stack.get(StackEnvironment.LAMBDA) + "/2015-03-31/functions/Redrive/invocations");
        RequestSigner signer = new RequestSigner(StackEnvironment.keyOf(stack), "lambda", InstantSource.system());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(signer.post(invocation, Map.of(), "{}").build(), BodyHandlers.ofString());
        }
    }

    private ParameterException usageError(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
