package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.SmallBalanceProgress;
import health.overturn.operations.worklist.EscalationQuery;
import health.overturn.operations.worklist.ListPage;
import health.overturn.operations.worklist.ListRow;
import health.overturn.operations.worklist.QueueQuery;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What waits in queues, for an owner, for the lead's decision, and what is small.
final class QueueResource {
    private static final Set<String> PAGED = Set.of("include", "limit", "cursor");
    private static final Set<String> SMALL = Set.of("payer", "review", "include", "limit", "cursor");

    private final QueueQuery queues;
    private final EscalationQuery escalations;
    private final SmallBalanceQuery small;
    private final DenialPresenter view;

    QueueResource(DynamoDbTable table, DenialPresenter view) {
        this.queues = new QueueQuery(table);
        this.escalations = new EscalationQuery(table);
        this.small = new SmallBalanceQuery(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "queues/{queue}", this::queue).with(PAGED),
                Route.known("GET", "held", this::held).with(PAGED),
                Route.known("GET", "escalations", this::escalations).with(PAGED),
                Route.known("GET", "small-balances", this::small).with(SMALL));
    }

    private ApiResponse queue(Practice practice, ApiRequest request) {
        Optional<WorkQueue> queue = Stream.of(WorkQueue.values())
                .filter(each -> each.name().equals(request.named().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (queue.isEmpty()) {
            return ApiResponse.notFound();
        }
        LocalDate day = view.today(practice);
        ListPage page = queues.queue(practice, queue.get(), day, DenialPresenter.window(request));
        ObjectNode about = Json.object()
                .put("queue", queue.get().name())
                .put("head", practice.settings().settings().team().head(queue.get(), day));
        return view.page(new DenialPresenter.Listed(practice, request, page), about, (row, json) -> {});
    }

    private ApiResponse held(Practice practice, ApiRequest request) {
        QueueQuery.Held held = queues.held(practice, DenialPresenter.window(request));
        return view.page(
                new DenialPresenter.Listed(practice, request, held.page()),
                Json.object().put("count", held.count()),
                (row, json) -> {});
    }

    private ApiResponse escalations(Practice practice, ApiRequest request) {
        LocalDate day = view.today(practice);
        EscalationQuery.Answer answer = escalations.answer(practice, day, DenialPresenter.window(request));
        ObjectNode about = Json.object()
                .put("day", day.toString())
                .put("waiting", answer.waiting())
                .put("carriedOver", answer.carriedOver())
                .put("openCents", answer.openCents());
        return view.page(new DenialPresenter.Listed(practice, request, answer.page()), about, (row, json) -> {
            if (row.ranked().denial().status() instanceof DenialState.Escalated escalated) {
                json.put("dueOn", escalated.dueOn().toString()).put("carriedOver", escalated.carriedOver(day));
            }
        });
    }

    private ApiResponse small(Practice practice, ApiRequest request) {
        SmallBalanceQuery.Review review = review(request.parameter("review").toUpperCase(Locale.ROOT));
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        SmallBalanceQuery.Answer answer = small.answer(practice, payer, review, DenialPresenter.window(request));
        ObjectNode about = Json.object();
        var payers = about.putArray("payers");
        answer.payers()
                .forEach(sum -> payers.addObject()
                        .put("payer", sum.payer())
                        .put("count", sum.count())
                        .put("openCents", sum.open().cents()));
        return view.page(new DenialPresenter.Listed(practice, request, answer.page()), about, QueueResource::reviewed);
    }

    private static void reviewed(ListRow row, ObjectNode json) {
        SmallBalanceProgress balance = row.ranked().denial().state().small();
        json.put(
                        "review",
                        (balance.proposed() ? SmallBalanceQuery.Review.PROPOSED : SmallBalanceQuery.Review.IN_REVIEW)
                                .name())
                .put("reviews", balance.reviews())
                .put(
                        "lastReviewed",
                        balance.lastReviewed().map(Object::toString).orElse(null));
    }

    private static SmallBalanceQuery.Review review(String asked) {
        if (asked.isEmpty()) {
            return SmallBalanceQuery.Review.ALL;
        }
        return Stream.of(SmallBalanceQuery.Review.PROPOSED, SmallBalanceQuery.Review.IN_REVIEW)
                .filter(review -> review.name().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequestException("review: PROPOSED or IN_REVIEW was expected but was something else"));
    }
}
