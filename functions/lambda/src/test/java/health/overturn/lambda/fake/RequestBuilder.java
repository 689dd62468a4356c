package health.overturn.lambda.fake;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.RequestTerms;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds requests of the API as the gateway delivers them: at [Deployment#NOW], without a query and a body, by an
/// admin
/// of `maple`, unless a test says otherwise.
public final class RequestBuilder {
    public static final Caller ADMIN = new Caller("admin.example", Set.of("maple"), "admin");

    private final String method;
    private final List<String> path;
    private Map<String, String> query = Map.of();
    private final Map<String, String> headers = new HashMap<>();
    private String body = "";
    private Caller caller = ADMIN;
    private Instant at = Deployment.NOW;

    private RequestBuilder(String method, List<String> path) {
        this.method = method;
        this.path = path;
    }

    /// @param path from the root, such as `/v1/openapi.yaml`
    public static RequestBuilder root(String method, String path) {
        return new RequestBuilder(method, Arrays.asList(path.substring(1).split("/", -1)));
    }

    /// @param path below the practice `maple`, such as `denials/a.1`
    public static RequestBuilder of(String method, String path) {
        return root(method, "/v1/practices/maple/" + path);
    }

    public static RequestBuilder get(String path) {
        return of("GET", path);
    }

    public static RequestBuilder post(String path) {
        return of("POST", path);
    }

    /// The same request once more, to be changed.
    public static RequestBuilder copyOf(ApiRequest request) {
        return new RequestBuilder(request.method(), request.path())
                .query(request.query())
                .headers(request.headers())
                .body(request.body())
                .by(request.caller())
                .at(request.at());
    }

    public RequestBuilder query(Map<String, String> parameters) {
        query = parameters;
        return this;
    }

    public RequestBuilder accept(String types) {
        return header("accept", types);
    }

    public RequestBuilder contentType(String type) {
        return header("content-type", type);
    }

    /// @param name in lower case
    public RequestBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    private RequestBuilder headers(Map<String, String> all) {
        headers.putAll(all);
        return this;
    }

    public RequestBuilder body(String text) {
        body = text;
        return this;
    }

    public RequestBuilder by(Caller person) {
        caller = person;
        return this;
    }

    public RequestBuilder at(Instant moment) {
        at = moment;
        return this;
    }

    public ApiRequest build() {
        return new ApiRequest(
                method, path, Map.of(), query, headers, body, caller, Disclosure.to(caller), at, RequestTerms.NONE);
    }
}
