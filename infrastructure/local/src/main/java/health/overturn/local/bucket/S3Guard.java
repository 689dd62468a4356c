package health.overturn.local.bucket;

import health.overturn.table.http.PageGuard;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// Refuses requests of web pages, and requests without a signature, before S3Proxy sees them. S3Proxy checks the
/// signatures of the others.
final class S3Guard extends Handler.Wrapper {
    private S3Guard(Handler guarded) {
        super(guarded);
    }

    /// Puts a guard before the server, which has not started yet. S3Proxy has no place for one, so this reaches for
    /// the server inside.
    static void protect(S3Proxy proxy) throws ReflectiveOperationException {
        Field field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        Server server = (Server) field.get(proxy);
        server.setHandler(new S3Guard(server.getHandler()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Map<String, String> headers = request.getHeaders().stream()
                .collect(Collectors.toMap(
                        field -> field.getName().toLowerCase(Locale.ROOT),
                        S3Guard::value,
                        (first, second) -> first + "," + second));
        String refusal =
                PageGuard.refusal(headers).orElse(isSigned(request, headers) ? "" : S3Refusal.UNSIGNED.message());
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.getHeaders().put("content-type", "application/xml");
        String body =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>%s</Message></Error>"
                        .formatted(refusal);
        Content.Sink.write(response, true, body, callback);
        return true;
    }

    private static String value(HttpField field) {
        return field.getValue() == null ? "" : field.getValue();
    }

    private static boolean isSigned(Request request, Map<String, String> headers) {
        String query = request.getHttpURI().getQuery();
        return headers.getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")
                || (query != null && query.contains("X-Amz-Signature="));
    }
}
