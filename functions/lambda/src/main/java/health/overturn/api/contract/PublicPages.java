package health.overturn.api.contract;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.ProblemType;
import health.overturn.api.http.Route;
import health.overturn.api.http.RouteFormats;
import java.util.List;
import java.util.Locale;

/// What the API serves without a token: its contract, and a page for each type of problem.
public final class PublicPages {
    private PublicPages() {}

    public static List<Route> routes() {
        return List.of(
                Route.publicRoute("GET", "/v1/openapi.yaml", request -> OpenApiDocument.response())
                        .withFormats(RouteFormats.ofTypes("application/yaml")),
                Route.publicRoute("GET", "/v1/problems/{name}", PublicPages::problem)
                        .withFormats(RouteFormats.ofTypes("text/html", "text/markdown")));
    }

    private static ApiResponse problem(ApiRequest request) {
        return ProblemType.find(request.pathParameter("name"))
                .map(type -> request.terms().mediaType().equals("text/markdown")
                        ? new ApiResponse(200, "text/markdown; charset=utf-8", markdown(type))
                        : new ApiResponse(200, "text/html; charset=utf-8", html(type)))
                .orElseGet(ApiResponse::notFound);
    }

    /// The description of a problem, as `docs/problems.md` has it.
    public static String markdown(ProblemType type) {
        return String.format(
                Locale.ROOT, """
                ## %s

                `%s`, status %d. %s.

                %s

                What to do: %s
                """, type.slug(), type.uri(), type.status(), type.title(), type.meaning(), type.remedy());
    }

    private static String html(ProblemType type) {
        return String.format(
                Locale.ROOT, """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%2$s</title>
                <h1>%2$s</h1>
                <p><code>%1$s</code>, status %3$d</p>
                <p>%4$s</p>
                <p>What to do: %5$s</p>
                </html>
                """, type.uri(), type.title(), type.status(), code(type.meaning()), code(type.remedy()));
    }

    private static String code(String text) {
        return text.replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
