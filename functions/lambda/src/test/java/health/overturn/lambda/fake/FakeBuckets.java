package health.overturn.lambda.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fakes the calls of S3 that the functions make: put, list in the order of keys, get from an offset, and delete.
final class FakeBuckets {
    private static final byte[] NOTHING = {};
    private static final int PAGE = 1_000;

    private final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

    void put(String bucket, String key, byte[] content) {
        objects.put("/" + bucket + "/" + key, content);
    }

    /// Returns every object by its path, which begins with its bucket.
    SortedMap<String, byte[]> all() {
        return new TreeMap<>(objects);
    }

    /// Returns the size of all objects of a bucket with a prefix.
    long totalBytes(String bucket, String prefix) {
        String from = "/" + bucket + "/" + prefix;
        return objects.tailMap(from, true).entrySet().stream()
                .takeWhile(object -> object.getKey().startsWith(from))
                .mapToLong(object -> object.getValue().length)
                .sum();
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean inChunks = exchange.getRequestHeaders().containsKey("x-amz-decoded-content-length");
            objects.put(path, inChunks ? EventStreamChunks.join(body) : body);
            reply(exchange, 200, new byte[0]);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(path);
            reply(exchange, 204, new byte[0]);
        } else if (exchange.getRequestURI().toString().contains("list-type=2")) {
            reply(exchange, 200, list(path, query(exchange)).getBytes(StandardCharsets.UTF_8));
        } else {
            replyWithObject(exchange, objects.get(path));
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String list(String path, Map<String, String> query) {
        String bucket = path.endsWith("/") ? path : path + "/";
        String after = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
        List<String> keys = objects.tailMap(bucket + after, after.isEmpty()).keySet().stream()
                .takeWhile(object -> object.startsWith(bucket))
                .map(object -> object.substring(bucket.length()))
                .filter(key -> key.startsWith(query.getOrDefault("prefix", "")))
                .limit(PAGE + 1L)
                .toList();
        Stream<String> contents = keys.stream()
                .limit(PAGE)
                .map(key -> "<Contents><Key>" + key + "</Key><LastModified>" + Deployment.NOW + "</LastModified><Size>"
                        + objects.getOrDefault(bucket + key, NOTHING).length + "</Size></Contents>");
        String next = keys.size() > PAGE
                ? "<IsTruncated>true</IsTruncated><NextContinuationToken>" + keys.get(PAGE - 1)
                        + "</NextContinuationToken>"
                : "<IsTruncated>false</IsTruncated>";
        return "<ListBucketResult>" + next + contents.collect(Collectors.joining()) + "</ListBucketResult>";
    }

    private static void replyWithObject(HttpExchange exchange, byte @Nullable [] content) throws IOException {
        if (content == null) {
            reply(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        if (match != null && !match.replace("\"", "").equals(FakeCloud.etag(content))) {
            reply(exchange, 412, "<Error><Code>PreconditionFailed</Code></Error>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            reply(exchange, 200, content);
            return;
        }
        String[] ends = range.replace("bytes=", "").split("-", 2);
        int until = Math.min(content.length, Integer.parseInt(ends[1]) + 1);
        reply(exchange, 206, Arrays.copyOfRange(content, Integer.parseInt(ends[0]), until));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
