package health.overturn.local.bucket;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The page that may put files into the intake bucket from another origin, by the same rule as the bucket's in
/// storage.yaml: its origin alone, a put alone, and these headers alone.
///
/// @param bucket the name of the intake bucket
/// @param origin the address of the API, which serves the console
record UploadPage(String bucket, URI origin) {
    static final String METHOD = "PUT";
    static final Set<String> HEADERS = Set.of("content-type", "x-amz-checksum-sha256", "x-amz-sdk-checksum-algorithm");
    static final int MAX_AGE_SECONDS = 900;

    /// Returns whether a browser asks on behalf of this page whether it may send a put.
    boolean allowsPreflight(String method, String path, Map<String, String> headers) {
        return method.equals("OPTIONS")
                && isFromPage(path, headers)
                && headers.getOrDefault("access-control-request-method", "").equals(METHOD)
                && requestedHeaders(headers);
    }

    /// Returns whether this page puts a file with a signed address.
    boolean allowsPut(String method, String path, String query, Map<String, String> headers) {
        return method.equals(METHOD)
                && isFromPage(path, headers)
                && query.contains("X-Amz-Signature=")
                && !headers.containsKey("authorization");
    }

    /// Returns the headers without those by which another origin is known.
    static Map<String, String> asOwn(Map<String, String> headers) {
        Map<String, String> own = new TreeMap<>(headers);
        own.keySet().removeAll(Set.of("origin", "sec-fetch-site", "content-type"));
        return own;
    }

    /// Returns the headers that let the page's script read the answer.
    Map<String, String> grant() {
        return Map.of("Access-Control-Allow-Origin", origin.toString(), "Vary", "Origin");
    }

    /// Returns the headers that let the browser send the put.
    Map<String, String> preflightGrant() {
        Map<String, String> grant = new TreeMap<>(grant());
        grant.put("Access-Control-Allow-Methods", METHOD);
        grant.put(
                "Access-Control-Allow-Headers",
                String.join(", ", HEADERS.stream().sorted().toList()));
        grant.put("Access-Control-Max-Age", Integer.toString(MAX_AGE_SECONDS));
        return grant;
    }

    private boolean isFromPage(String path, Map<String, String> headers) {
        return path.startsWith("/" + bucket + "/")
                && headers.getOrDefault("origin", "").equals(origin.toString());
    }

    private static boolean requestedHeaders(Map<String, String> headers) {
        return Arrays.stream(headers.getOrDefault("access-control-request-headers", "")
                        .split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .allMatch(name -> name.isEmpty() || HEADERS.contains(name));
    }
}
