package health.overturn.local.bucket;

import health.overturn.table.http.PageGuard;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// Refuses requests of web pages but the console's uploads, and requests without a signature, before S3Proxy sees
/// them. S3Proxy checks the signatures of the others.
final class S3Guard extends Handler.Wrapper {
    private final Supplier<Optional<UploadPage>> uploadPage;

    private S3Guard(Handler guarded, Supplier<Optional<UploadPage>> uploadPage) {
        super(guarded);
        this.uploadPage = uploadPage;
    }

    /// Puts a guard before the server, which has not started yet. S3Proxy has no place for one, so this reaches for
    /// the server inside.
    ///
    /// @param uploadPage the page that may upload, once it has an address
    static void protect(S3Proxy proxy, Supplier<Optional<UploadPage>> uploadPage) throws ReflectiveOperationException {
        Field field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        Server server = (Server) field.get(proxy);
        server.setHandler(new S3Guard(server.getHandler(), uploadPage));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Map<String, String> headers = request.getHeaders().stream()
                .collect(Collectors.toMap(
                        field -> field.getName().toLowerCase(Locale.ROOT),
                        S3Guard::value,
                        (first, second) -> first + "," + second));
        String path = request.getHttpURI().getPath();
        Optional<UploadPage> page = uploadPage.get();
        Optional<UploadPage> asking = page.filter(it -> it.allowsPreflight(request.getMethod(), path, headers));
        Optional<UploadPage> putting =
                page.filter(it -> it.allowsPut(request.getMethod(), path, query(request), headers));
        Map<String, String> judged = asking.or(() -> putting).isPresent() ? UploadPage.asOwn(headers) : headers;
        boolean allowed = asking.isPresent() || isSigned(request, headers);
        String refusal = PageGuard.refusal(judged).orElse(allowed ? "" : S3Refusal.UNSIGNED.message());
        if (refusal.isEmpty() && asking.isPresent()) {
            asking.get().preflightGrant().forEach(response.getHeaders()::put);
            response.setStatus(200);
            Content.Sink.write(response, true, "", callback);
            return true;
        }
        if (refusal.isEmpty()) {
            putting.ifPresent(it -> it.grant().forEach(response.getHeaders()::put));
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
        return headers.getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")
                || query(request).contains("X-Amz-Signature=");
    }

    private static String query(Request request) {
        String query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }
}
