package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Actor;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.stream.Stream;

/// Says who asks: the person of the directory, what the token gives, and which operations the role may call.
final class MeResource {
    private final List<Route> others;

    /// @param others all other routes
    MeResource(List<Route> others) {
        this.others = others;
    }

    List<Route> routes() {
        return List.of(Route.forPractice("GET", "me", AllowedRoles.EVERY_ROLE, this::get));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        Actor.Person person = request.caller().requirePerson();
        ObjectNode json = Json.object()
                .put("person", person.name())
                .put("login", login(practice, person))
                .put("role", person.role().label());
        request.caller().practices().stream().sorted().forEach(json.putArray("practices")::add);
        person.queues().stream().sorted().map(Enum::name).forEach(json.putArray("queues")::add);
        json.put("day", request.today(practice).toString())
                .put("timeZone", practice.settings().settings().timeZone().getId());
        Stream.concat(others.stream(), routes().stream())
                .filter(route -> request.caller().hasRole(route.roles()))
                .map(Route::operation)
                .sorted()
                .forEach(json.putArray("may")::add);
        return ApiResponse.json(json);
    }

    private static String login(Practice practice, Actor.Person person) {
        return practice.settings()
                .settings()
                .team()
                .people()
                .find(person.name())
                .orElseThrow()
                .login();
    }
}
