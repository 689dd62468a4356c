package health.overturn.local.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The main loop of a function's process, like Lambda's own runtime: gets an event, invokes the handler, posts the
/// response or the error.
public final class RuntimeLoop {
    /// The status of an answer without an event. The loop asks again.
    static final int NO_EVENT = 204;
    /// An answer to a question for the next event comes within half a minute, unless the stack is gone.
    private static final int READ_LIMIT_MILLIS = 300_000;

    private final String runtimeApi;
    private final Map<String, String> environment;

    private RuntimeLoop(Map<String, String> environment) {
        this.runtimeApi = "http://" + environment.get("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
        this.environment = environment;
    }

    public static void main(String[] arguments) throws IOException {
        RuntimeLoop loop = new RuntimeLoop(System.getenv());
        loop.run(loop.loadHandler(arguments[0]));
    }

    private HandlerInvoker loadHandler(String name) throws IOException {
        try {
            return HandlerInvoker.load(name, environment, System.out);
        } catch (Throwable failure) { // any failure of the constructor is reported as an initialization error
            post("init/error", errorBody(failure));
            Runtime.getRuntime().halt(1);
            throw new IllegalStateException(failure);
        }
    }

    private void run(HandlerInvoker handler) throws IOException {
        int status;
        do {
            HttpURLConnection next = open("invocation/next");
            status = next.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                FunctionContext context = FunctionContext.of(next::getHeaderField, environment, System.out);
                try (InputStream event = next.getInputStream()) {
                    handleEvent(handler, event, context);
                }
            }
        } while (status == HttpURLConnection.HTTP_OK || status == NO_EVENT);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(runtimeApi + path).toURL().openConnection();
        connection.setConnectTimeout(READ_LIMIT_MILLIS);
        connection.setReadTimeout(READ_LIMIT_MILLIS);
        return connection;
    }

    private void handleEvent(HandlerInvoker handler, InputStream event, FunctionContext context) throws IOException {
        String path = "invocation/" + context.getAwsRequestId();
        byte[] response;
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            handler.invoke(event, out, context);
            response = out.toByteArray();
        } catch (Throwable failure) { // any failure of the handler is reported as its error
            post(path + "/error", errorBody(failure));
            if (failure instanceof VirtualMachineError) {
                Runtime.getRuntime().halt(1);
            }
            return;
        }
        post(path + "/response", response);
    }

    private void post(String path, byte[] body) throws IOException {
        HttpURLConnection post = open(path);
        post.setRequestMethod("POST");
        post.setDoOutput(true);
        post.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = post.getOutputStream()) {
            out.write(body);
        }
        try (InputStream response = post.getInputStream()) {
            response.readAllBytes();
        }
    }

    private static byte[] errorBody(Throwable failure) {
        return FunctionError.of(failure, System.out).toJson().getBytes(StandardCharsets.UTF_8);
    }
}
