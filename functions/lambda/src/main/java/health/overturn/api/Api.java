package health.overturn.api;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.PracticeStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what a request asks for. A token opens the practices that it names; of others nothing is
/// said, not even whether they exist.
public final class Api {
    private static final List<String> PRACTICES = List.of("v1", "practices");
    private static final int PRACTICE = 2;

    private final PracticeStore practices;
    private final List<Route> routes;

    public Api(ApiDependencies backing, InstantSource clock) {
        DynamoDbTable table = backing.table();
        DenialPresenter view = new DenialPresenter(table, clock);
        DenialResource denials = new DenialResource(table, view);
        RemittanceResource remittances = new RemittanceResource(table, clock);
        SettingsResource settings = new SettingsResource(backing.practices(), clock);
        this.practices = backing.practices();
        List<Route> own = List.of(
                Route.open("GET", "/v1/openapi.yaml", request -> OpenApiDocument.response()),
                Route.named("GET", "settings", (practice, request) -> settings.get(practice)),
                Route.named("PUT", "settings", settings::put),
                Route.known("GET", "remittances", remittances::list).with(Set.of("limit", "cursor")),
                Route.known("GET", "denials", denials::list).with(DenialResource.LIST_PARAMETERS),
                Route.known("POST", "denials", new ManualEntryResource(table, clock)::enter),
                Route.known("GET", "denials/{id}", denials::one).with(Set.of("include")));
        this.routes = Stream.of(
                        own,
                        new CommandResource(table, clock).routes(),
                        new WorklistResource(table, view).routes(),
                        new QueueResource(table, view).routes(),
                        new BatchResource(table, view).routes(),
                        new RunResource(table, view).routes(),
                        new ReprocessingResource(table, backing.bus(), clock).routes(),
                        new SnapshotResource(backing.records(), view).routes(),
                        new PreventionResource(table, clock).routes(),
                        new ReportResource(backing.records(), table, view).routes(),
                        new LetterResource(backing.records()).routes(),
                        new AppealResource(table, view).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// All that it serves, as `infrastructure/openapi.yaml` describes it.
    List<Route> routes() {
        return routes;
    }

    public ApiResponse answer(ApiRequest request) {
        try {
            return authorize(request);
        } catch (BadRequestException bad) {
            return ApiResponse.problem(400, "Bad request", String.valueOf(bad.getMessage()));
        } catch (InvalidFormException invalid) {
            return ApiResponse.invalid("Body with faults", invalid.faults());
        }
    }

    private ApiResponse authorize(ApiRequest request) {
        List<String> path = request.path();
        if (path.size() <= PRACTICE || !path.subList(0, PRACTICE).equals(PRACTICES)) {
            return dispatch("", request);
        }
        String practice = path.get(PRACTICE);
        if (!PracticeKeys.isPractice(practice) || !request.caller().mayAccess(practice)) {
            return ApiResponse.problem(403, "Forbidden", "this token is not good for that practice");
        }
        return dispatch(practice, request);
    }

    private ApiResponse dispatch(String practice, ApiRequest request) {
        List<Route> here =
                routes.stream().filter(route -> route.matches(request.path())).toList();
        if (here.isEmpty()) {
            return ApiResponse.notFound();
        }
        Optional<Route> found = here.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst();
        if (found.isEmpty()) {
            String methods = here.stream().map(Route::method).collect(Collectors.joining(" or "));
            return ApiResponse.problem(405, "Method not allowed", methods + " was expected but was another method");
        }
        checkQuery(found.get(), request);
        return switch (found.get().answer()) {
            case Route.Answer.Public open -> open.answer().apply(request);
            case Route.Answer.ForPracticeId named -> named.answer().apply(practice, request);
            case Route.Answer.ForPractice known ->
                practices
                        .find(practice)
                        .map(there -> known.answer().apply(there, request))
                        .orElseGet(ApiResponse::notFound);
        };
    }

    private static void checkQuery(Route route, ApiRequest request) {
        if (!route.parameters().containsAll(request.query().keySet())) {
            throw new BadRequestException(
                    "query: only " + (route.parameters().isEmpty() ? "the path" : new TreeSet<>(route.parameters()))
                            + " was expected but was another parameter");
        }
    }
}
