package health.overturn.api;

import health.overturn.api.command.CommandResource;
import health.overturn.api.command.ManualEntryResource;
import health.overturn.api.data.ExportResource;
import health.overturn.api.data.MoveResource;
import health.overturn.api.data.UploadResource;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.InvalidFormException;
import health.overturn.api.http.Route;
import health.overturn.operations.ledger.NoteListing;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.PracticeStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Routes a request to the resource that answers it.
///
/// A token gives access to the practices that it names. The API says nothing about other practices, not even whether
/// they exist.
public final class Api {
    private static final List<String> PRACTICES_PATH = List.of("v1", "practices");
    private static final int PRACTICE_SEGMENT = 2;

    private final PracticeStore practices;
    private final List<Route> routes;

    public Api(ApiDependencies dependencies) {
        this.practices = dependencies.practices();
        this.routes = routes(dependencies);
    }

    private static List<Route> routes(ApiDependencies dependencies) {
        ApiDependencies.Denials denials = dependencies.denials();
        ApiDependencies.Lists lists = dependencies.lists();
        ApiDependencies.Commands commands = dependencies.commands();
        ApiDependencies.Figures figures = dependencies.figures();
        ApiDependencies.Records records = dependencies.records();
        DenialPresenter presenter = new DenialPresenter(denials.accessLog());
        return Stream.of(
                        List.of(Route.publicRoute("GET", "/v1/openapi.yaml", request -> OpenApiDocument.response())),
                        new SettingsResource(dependencies.practices(), records.unreadUploads(), dependencies.bus())
                                .routes(),
                        new RemittanceResource(records.ledger()).routes(),
                        new OpenMoneyResource(denials.watches(), new NoteListing(records.ledger())).routes(),
                        new AliasProposalResource(records.aliasProposals(), commands.acceptAlias()).routes(),
                        new DenialResource(
                                        denials.finder(),
                                        denials.tiers(),
                                        presenter,
                                        new ChangedDenialList(
                                                dependencies.flow().changed(), denials.tiers(), presenter))
                                .routes(),
                        new MoveResource(dependencies.flow().moves()).routes(),
                        new UploadResource(dependencies.flow().uploads()).routes(),
                        new ExportResource(dependencies.flow().exports()).routes(),
                        new AppealResource(denials.finder(), denials.tiers(), presenter).routes(),
                        new ManualEntryResource(commands.enterDenials()).routes(),
                        new CommandResource(commands.moveDenial(), commands.batchMembers(), commands.coverOwner())
                                .routes(),
                        new WorklistResource(lists.worklists(), presenter).routes(),
                        new QueueResource(lists.queues(), lists.escalations(), lists.smallBalances(), presenter)
                                .routes(),
                        new BatchResource(lists.batches(), presenter).routes(),
                        new RunResource(records.runReports(), records.topDenials()).routes(),
                        new ReprocessingResource(records.reprocessings(), dependencies.bus()).routes(),
                        new SnapshotResource(figures.snapshots()).routes(),
                        new ReportResource(figures.reports(), figures.snapshots(), records.ledger()).routes(),
                        new LetterResource(figures.letters()).routes(),
                        new PreventionResource(figures.reviews(), commands.moveReview()).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// All routes, as `infrastructure/openapi.yaml` describes them.
    List<Route> routes() {
        return routes;
    }

    public ApiResponse answer(ApiRequest request) {
        try {
            return authorize(request);
        } catch (BadRequestException bad) {
            return ApiResponse.problem(400, "Bad request", String.valueOf(bad.getMessage()));
        } catch (InvalidFormException invalid) {
            return ApiResponse.invalid("Invalid body", invalid.errors());
        }
    }

    private ApiResponse authorize(ApiRequest request) {
        List<String> path = request.path();
        if (path.size() <= PRACTICE_SEGMENT
                || !path.subList(0, PRACTICE_SEGMENT).equals(PRACTICES_PATH)) {
            return dispatch("", request);
        }
        String practice = path.get(PRACTICE_SEGMENT);
        if (!PracticeKeys.isPracticeId(practice) || !request.caller().mayAccess(practice)) {
            return ApiResponse.problem(403, "Forbidden", "this token has no access to that practice");
        }
        return dispatch(practice, request);
    }

    private ApiResponse dispatch(String practice, ApiRequest request) {
        List<Route> matching = routes.stream()
                .filter(route -> route.match(request.path()).isPresent())
                .toList();
        if (matching.isEmpty()) {
            return ApiResponse.notFound();
        }
        Optional<Route> found = matching.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst();
        if (found.isEmpty()) {
            String methods = matching.stream().map(Route::method).collect(Collectors.joining(" or "));
            return ApiResponse.problem(405, "Method not allowed", "method not allowed; use " + methods);
        }
        checkQueryParameters(found.get(), request);
        return answer(
                found.get(),
                practice,
                request.withPathParameters(found.get().match(request.path()).orElseThrow()));
    }

    private ApiResponse answer(Route route, String practiceId, ApiRequest request) {
        return switch (route.answer()) {
            case Route.Answer.Public any -> any.answer().apply(request);
            case Route.Answer.ForPracticeId any ->
                route.refusalFor(request.caller()).orElseGet(() -> any.answer().apply(practiceId, request));
            case Route.Answer.ForPractice existing ->
                practices
                        .find(practiceId)
                        .map(practice -> route.refusalFor(request.caller())
                                .orElseGet(() -> existing.answer().apply(practice, request)))
                        .orElseGet(ApiResponse::notFound);
        };
    }

    private static void checkQueryParameters(Route route, ApiRequest request) {
        Set<String> unknown = new TreeSet<>(request.query().keySet());
        unknown.removeAll(route.parameters());
        if (!unknown.isEmpty()) {
            throw new BadRequestException("unknown query parameter \""
                    + unknown.iterator().next() + "\"; allowed: "
                    + (route.parameters().isEmpty() ? "none" : String.join(", ", new TreeSet<>(route.parameters()))));
        }
    }
}
