package health.overturn.local.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The main loop of a function's process, like Lambda's own runtime: gets an event, invokes the handler, posts the
/// response or the error.
public final class RuntimeLoop {
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
            return HandlerInvoker.load(name);
        } catch (Throwable failure) { // any failure of the constructor is reported as an initialization error
            post("init/error", errorBody(failure));
            Runtime.getRuntime().halt(1);
            throw new IllegalStateException(failure);
        }
    }

    private void run(HandlerInvoker handler) throws IOException {
        while (true) {
            HttpURLConnection next = (HttpURLConnection)
                    URI.create(runtimeApi + "invocation/next").toURL().openConnection();
            if (next.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return;
            }
            FunctionContext context = FunctionContext.of(next::getHeaderField, environment);
            try (InputStream event = next.getInputStream()) {
                handleEvent(handler, event, context);
            }
        }
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
        HttpURLConnection post =
                (HttpURLConnection) URI.create(runtimeApi + path).toURL().openConnection();
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
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        System.out.println(trace); // standard output goes to the function's log
        String message = String.valueOf(failure.getMessage()).replaceAll("[\"\\\\\\p{Cntrl}]", " ");
        return "{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}"
                .formatted(failure.getClass().getName(), message)
                .getBytes(StandardCharsets.UTF_8);
    }
}
