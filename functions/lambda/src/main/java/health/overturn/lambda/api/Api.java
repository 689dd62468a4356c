package health.overturn.lambda.api;

import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds what a request asks for. A token opens the practices that it names; of others nothing is said, not even
/// whether
/// they exist.
public final class Api {
    private static final List<String> OPENAPI = List.of("v1", "openapi.yaml");
    private static final int IN_PRACTICE = 3;

    private final Practices practices;
    private final DenialResource denials;
    private final RemittanceResource remittances;
    private final SettingsResource settings;

    public Api(Table table, Practices practices, InstantSource clock) {
        this.practices = practices;
        this.denials = new DenialResource(table, clock);
        this.remittances = new RemittanceResource(table, clock);
        this.settings = new SettingsResource(practices, clock);
    }

    public Response answer(Request request) {
        try {
            return routed(request);
        } catch (BadRequestException bad) {
            return Response.problem(400, "Bad request", String.valueOf(bad.getMessage()));
        }
    }

    private Response routed(Request request) {
        List<String> path = request.path();
        if (path.equals(OPENAPI) || path.equals(List.of("openapi.yaml"))) {
            return OpenApi.response();
        }
        if (path.size() < IN_PRACTICE + 1 || !path.subList(0, 2).equals(List.of("v1", "practices"))) {
            return Response.notFound();
        }
        String practice = path.get(2);
        if (!Keys.isPractice(practice) || !request.caller().mayEnter(practice)) {
            return Response.problem(403, "Forbidden", "this token is not good for that practice");
        }
        return inPractice(practice, path.subList(IN_PRACTICE, path.size()), request);
    }

    private Response inPractice(String practice, List<String> rest, Request request) {
        String route = request.method() + " " + rest.getFirst() + (rest.size() > 1 ? "/{id}" : "");
        if (rest.size() > 2) {
            return Response.notFound();
        }
        return switch (route) {
            case "GET settings" -> settings.get(practice);
            case "PUT settings" -> settings.put(practice, request);
            case "GET openapi.yaml" -> OpenApi.response();
            default -> known(practice, route, request);
        };
    }

    private Response known(String name, String route, Request request) {
        Optional<Practice> practice = practices.find(name);
        if (practice.isEmpty()) {
            return Response.notFound();
        }
        return switch (route) {
            case "GET remittances" -> remittances.list(practice.get(), request);
            case "GET denials" -> denials.list(practice.get(), request);
            case "GET denials/{id}" ->
                denials.one(practice.get(), request.path().getLast(), request);
            default -> Response.notFound();
        };
    }
}
