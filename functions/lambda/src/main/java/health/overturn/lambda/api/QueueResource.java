package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.SmallBalanceProgress;
import health.overturn.lambda.desk.Escalations;
import health.overturn.lambda.desk.Page;
import health.overturn.lambda.desk.Queues;
import health.overturn.lambda.desk.Row;
import health.overturn.lambda.desk.SmallWork;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
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

    private final Queues queues;
    private final Escalations escalations;
    private final SmallWork small;
    private final DenialView view;

    QueueResource(Table table, DenialView view) {
        this.queues = new Queues(table);
        this.escalations = new Escalations(table);
        this.small = new SmallWork(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "queues/{queue}", this::queue).with(PAGED),
                Route.known("GET", "held", this::held).with(PAGED),
                Route.known("GET", "escalations", this::escalations).with(PAGED),
                Route.known("GET", "small-balances", this::small).with(SMALL));
    }

    private Response queue(Practice practice, Request request) {
        Optional<WorkQueue> queue = Stream.of(WorkQueue.values())
                .filter(each -> each.name().equals(request.named().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (queue.isEmpty()) {
            return Response.notFound();
        }
        LocalDate day = view.today(practice);
        Page page = queues.queue(practice, queue.get(), day, DenialView.window(request));
        ObjectNode about = Json.object()
                .put("queue", queue.get().name())
                .put("head", practice.settings().settings().team().head(queue.get(), day));
        return view.page(new DenialView.Listed(practice, request, page), about, (row, json) -> {});
    }

    private Response held(Practice practice, Request request) {
        Queues.Held held = queues.held(practice, DenialView.window(request));
        return view.page(
                new DenialView.Listed(practice, request, held.page()),
                Json.object().put("count", held.count()),
                (row, json) -> {});
    }

    private Response escalations(Practice practice, Request request) {
        LocalDate day = view.today(practice);
        Escalations.Answer answer = escalations.answer(practice, day, DenialView.window(request));
        ObjectNode about = Json.object()
                .put("day", day.toString())
                .put("waiting", answer.waiting())
                .put("carriedOver", answer.carriedOver())
                .put("openCents", answer.openCents());
        return view.page(new DenialView.Listed(practice, request, answer.page()), about, (row, json) -> {
            if (row.ranked().denial().status() instanceof DenialState.Escalated escalated) {
                json.put("dueOn", escalated.dueOn().toString()).put("carriedOver", escalated.carriedOver(day));
            }
        });
    }

    private Response small(Practice practice, Request request) {
        SmallWork.Review review = review(request.parameter("review").toUpperCase(Locale.ROOT));
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        SmallWork.Answer answer = small.answer(practice, payer, review, DenialView.window(request));
        ObjectNode about = Json.object();
        var payers = about.putArray("payers");
        answer.payers()
                .forEach(sum -> payers.addObject()
                        .put("payer", sum.payer())
                        .put("count", sum.count())
                        .put("openCents", sum.open().cents()));
        return view.page(new DenialView.Listed(practice, request, answer.page()), about, QueueResource::reviewed);
    }

    private static void reviewed(Row row, ObjectNode json) {
        SmallBalanceProgress balance = row.ranked().denial().state().small();
        json.put("review", (balance.proposed() ? SmallWork.Review.PROPOSED : SmallWork.Review.IN_REVIEW).name())
                .put("reviews", balance.reviews())
                .put(
                        "lastReviewed",
                        balance.lastReviewed().map(Object::toString).orElse(null));
    }

    private static SmallWork.Review review(String asked) {
        if (asked.isEmpty()) {
            return SmallWork.Review.ALL;
        }
        return Stream.of(SmallWork.Review.PROPOSED, SmallWork.Review.IN_REVIEW)
                .filter(review -> review.name().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequestException("review: PROPOSED or IN_REVIEW was expected but was something else"));
    }
}
