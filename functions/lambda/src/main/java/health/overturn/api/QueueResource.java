package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.SmallBalanceProgress;
import health.overturn.operations.worklist.EscalationQuery;
import health.overturn.operations.worklist.ListRow;
import health.overturn.operations.worklist.QueueQuery;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Serves the lists of work queues, held denials, escalations and small balances.
final class QueueResource {
    private static final Set<String> PAGE_PARAMETERS = Set.of("include", "limit", "cursor");
    private static final Set<String> SMALL_BALANCE_PARAMETERS = Set.of("payer", "review", "include", "limit", "cursor");

    private final QueueQuery queues;
    private final EscalationQuery escalations;
    private final SmallBalanceQuery smallBalances;
    private final DenialPresenter presenter;

    QueueResource(
            QueueQuery queues,
            EscalationQuery escalations,
            SmallBalanceQuery smallBalances,
            DenialPresenter presenter) {
        this.queues = queues;
        this.escalations = escalations;
        this.smallBalances = smallBalances;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "queues/{queue}", AllowedRoles.WORK, this::queue)
                        .withParameters(PAGE_PARAMETERS)
                        .withColumns(ListColumns.DENIALS),
                Route.forPractice("GET", "held", AllowedRoles.BILLING, this::held)
                        .withParameters(PAGE_PARAMETERS)
                        .withColumns(ListColumns.DENIALS),
                Route.forPractice("GET", "escalations", AllowedRoles.BILLING, this::escalations)
                        .withParameters(PAGE_PARAMETERS)
                        .withColumns(ListColumns.ESCALATIONS),
                Route.forPractice("GET", "small-balances", AllowedRoles.BILLING, this::smallBalances)
                        .withParameters(SMALL_BALANCE_PARAMETERS)
                        .withColumns(ListColumns.SMALL_BALANCES));
    }

    private ApiResponse queue(Practice practice, ApiRequest request) {
        Optional<WorkQueue> queue = Stream.of(WorkQueue.values())
                .filter(each ->
                        each.name().equals(request.pathParameter("queue").toUpperCase(Locale.ROOT)))
                .findFirst();
        if (queue.filter(request.caller().requirePerson()::mayWork).isEmpty()) {
            return ApiResponse.notFound();
        }
        LocalDate day = request.today(practice);
        ListPage<ListRow> page = queues.readQueue(practice, queue.get(), DenialPresenter.window(request));
        ObjectNode header = Json.object()
                .put("queue", queue.get().name())
                .put("head", practice.settings().settings().team().head(queue.get(), day));
        return presenter.page(new DenialPresenter.PageRequested(practice, request, page), header, (row, json) -> {});
    }

    private ApiResponse held(Practice practice, ApiRequest request) {
        QueueQuery.HeldDenials held = queues.readHeld(practice, DenialPresenter.window(request));
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, held.page()),
                Json.object().put("count", held.count()),
                (row, json) -> {});
    }

    private ApiResponse escalations(Practice practice, ApiRequest request) {
        LocalDate day = request.today(practice);
        EscalationQuery.Result result = escalations.read(practice, day, DenialPresenter.window(request));
        ObjectNode header = Json.object()
                .put("day", day.toString())
                .put("waiting", result.waiting())
                .put("carriedOver", result.carriedOver())
                .put("openCents", result.openCents());
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, result.page()), header, (row, json) -> {
                    if (row.ranked().denial().state() instanceof DenialState.Escalated escalated) {
                        json.put("dueOn", escalated.dueOn().toString())
                                .put("carriedOver", escalated.isCarriedOver(day));
                    }
                });
    }

    private ApiResponse smallBalances(Practice practice, ApiRequest request) {
        SmallBalanceQuery.Review review = review(request);
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        ListPage<ListRow> page = smallBalances.read(practice, payer, review, DenialPresenter.window(request));
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, page), Json.object(), QueueResource::putReview);
    }

    private static void putReview(ListRow row, ObjectNode json) {
        SmallBalanceProgress balance = row.ranked().denial().projection().smallBalance();
        json.put(
                        "review",
                        (balance.proposed() ? SmallBalanceQuery.Review.PROPOSED : SmallBalanceQuery.Review.IN_REVIEW)
                                .name())
                .put("reviews", balance.reviews())
                .put(
                        "lastReviewed",
                        balance.lastReviewed().map(Object::toString).orElse(null));
    }

    private static SmallBalanceQuery.Review review(ApiRequest request) {
        return request.constant(
                        "review", List.of(SmallBalanceQuery.Review.PROPOSED, SmallBalanceQuery.Review.IN_REVIEW))
                .orElse(SmallBalanceQuery.Review.ALL);
    }
}
