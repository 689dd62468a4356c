package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--lambda-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_LAMBDA_PORT:-3001}",
            description = "port of the stack's Lambda (default: ${DEFAULT-VALUE})")
    private int lambdaPort;

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
        URI invocation = URI.create("http://127.0.0.1:" + lambdaPort + "/2015-03-31/functions/Redrive/invocations");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(invocation)
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (ConnectException unreachable) {
            throw usageError(
                    "no local stack at port %d (--lambda-port); start one with ./overturn local".formatted(lambdaPort));
        }
    }

    private ParameterException usageError(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
