package health.overturn.api;

import health.overturn.api.command.CommandResource;
import health.overturn.api.command.ConversationResource;
import health.overturn.api.command.HandOverResource;
import health.overturn.api.command.ManualEntryResource;
import health.overturn.api.contract.KeyedRequests;
import health.overturn.api.contract.PublicPages;
import health.overturn.api.contract.QueryParameters;
import health.overturn.api.data.ExportResource;
import health.overturn.api.data.MoveResource;
import health.overturn.api.data.UploadResource;
import health.overturn.api.http.Admission;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.InvalidFormException;
import health.overturn.api.http.ProblemType;
import health.overturn.api.http.Route;
import health.overturn.operations.ledger.NoteListing;
import health.overturn.operations.report.WorthReader;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Routes a request to the resource that answers it.
///
/// A token gives access to the practices that it names. The API says nothing about other practices, not even whether
/// they exist.
public final class Api {
    private static final List<String> PRACTICES_PATH = List.of("v1", "practices");
    private static final int PRACTICE_SEGMENT = 2;

    private final PracticeGate gate;
    private final List<Route> routes;
    private final KeyedRequests keyedRequests;
    private final Admission admission = new Admission(QueryParameters::format);

    public Api(ApiDependencies dependencies) {
        this.gate = new PracticeGate(
                dependencies.practices(), dependencies.denials().reads());
        this.routes = routes(dependencies);
        this.keyedRequests = new KeyedRequests(dependencies.answers());
    }

    private static List<Route> routes(ApiDependencies dependencies) {
        ApiDependencies.Denials denials = dependencies.denials();
        ApiDependencies.Lists lists = dependencies.lists();
        ApiDependencies.Commands commands = dependencies.commands();
        ApiDependencies.Figures figures = dependencies.figures();
        ApiDependencies.Records records = dependencies.records();
        DenialPresenter presenter = new DenialPresenter(new WorthReader(figures.reports()));
        List<Route> routes = Stream.of(
                        PublicPages.routes(),
                        new SettingsResource(
                                        dependencies.practices(),
                                        records.unreadUploads(),
                                        dependencies.bus(),
                                        new HandOverOffer(commands.handOver()))
                                .routes(),
                        new HandOverResource(commands.handOver()).routes(),
                        new ConversationResource(denials.finder(), figures.reviews(), denials.conversations()).routes(),
                        new RemittanceResource(records.ledger()).routes(),
                        new OpenMoneyResource(denials.watches(), new NoteListing(records.ledger())).routes(),
                        new AliasProposalResource(records.aliasProposals(), commands.acceptAlias()).routes(),
                        new DenialResource(
                                        denials,
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
                        new SummaryResource(lists.summaries(), lists.batches()).routes(),
                        new BatchResource(lists.batches(), presenter).routes(),
                        new RunResource(records.runReports(), records.topDenials()).routes(),
                        new ReprocessingResource(records.reprocessings(), dependencies.bus()).routes(),
                        new SnapshotResource(figures.snapshots()).routes(),
                        new ReportResource(figures.reports(), figures.snapshots(), records.ledger()).routes(),
                        new LetterResource(figures.letters()).routes(),
                        new PreventionResource(figures.reviews(), commands.moveReview(), denials.conversations())
                                .routes(),
                        new ReadResource(denials.reads()).routes())
                .flatMap(List::stream)
                .toList();
        return Stream.concat(routes.stream(), new MeResource(routes).routes().stream())
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
            return bad.response();
        } catch (InvalidFormException invalid) {
            return invalid.response();
        }
    }

    private ApiResponse authorize(ApiRequest request) {
        List<String> path = request.path();
        List<Route> matching =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        Optional<Route> found = matching.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst();
        String practice = isInPractice(path) ? path.get(PRACTICE_SEGMENT) : "";
        Optional<ApiResponse> refusal = isInPractice(path)
                ? gate.refusalOf(practice, found.map(Route::operation).orElse("none"), request)
                : Optional.empty();
        return refusal.orElseGet(
                () -> found.map(route -> answer(route, practice, request)).orElseGet(() -> noRoute(matching)));
    }

    private static boolean isInPractice(List<String> path) {
        return path.size() > PRACTICE_SEGMENT
                && path.subList(0, PRACTICE_SEGMENT).equals(PRACTICES_PATH);
    }

    private static ApiResponse noRoute(List<Route> others) {
        if (others.isEmpty()) {
            return ApiResponse.notFound();
        }
        String methods = others.stream().map(Route::method).collect(Collectors.joining(" or "));
        return ApiResponse.problem(ProblemType.METHOD_NOT_ALLOWED, "method not allowed; use " + methods)
                .withHeader("Allow", methods.replace(" or ", ", "));
    }

    private ApiResponse answer(Route route, String practiceId, ApiRequest request) {
        ApiRequest matched =
                request.withPathParameters(route.match(request.path()).orElseThrow());
        return switch (route.answer()) {
            case Route.Answer.Public any -> any.answer().apply(admission.admit(route, matched));
            case Route.Answer.ForPracticeId any ->
                gate.answer(
                        route,
                        practiceId,
                        matched,
                        (known, _) -> any.answer().apply(practiceId, admission.admit(route, known)));
            case Route.Answer.ForPractice existing ->
                gate.answer(
                        route,
                        practiceId,
                        matched,
                        (known, practice) -> practice.map(
                                        one -> answer(existing, one, admission.admit(route, known, one)))
                                .orElseGet(ApiResponse::notFound));
        };
    }

    private ApiResponse answer(Route.Answer.ForPractice existing, Practice practice, ApiRequest request) {
        return keyedRequests.answer(practice, request, () -> existing.answer().apply(practice, request));
    }
}
