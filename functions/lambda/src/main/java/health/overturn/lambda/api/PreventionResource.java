package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewCommand;
import health.overturn.denials.prevention.ReviewMoveResult;
import health.overturn.denials.prevention.ReviewRefusal;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.prevention.EvidenceJson;
import health.overturn.lambda.prevention.MoveReview;
import health.overturn.lambda.prevention.Reviews;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What keeps starting, who looks into it, and whether what they did worked.
final class PreventionResource {
    private final Reviews reviews;
    private final MoveReview moves;
    private final InstantSource clock;

    PreventionResource(Table table, InstantSource clock) {
        this.reviews = new Reviews(table);
        this.moves = new MoveReview(table);
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "prevention-reviews", this::list),
                Route.known("GET", "prevention-reviews/{id}", this::one),
                command("prevention-reviews/{id}/owner", PreventionResource::owner),
                command("prevention-reviews/{id}/action", PreventionResource::action));
    }

    private Response list(Practice practice, Request request) {
        ArrayNode items = Json.array();
        reviews.all(practice).forEach(review -> items.add(ReviewJson.of(review, request.caller())));
        return Response.list(request, Json.object(), items);
    }

    private Response one(Practice practice, Request request) {
        return reviews.find(practice, request.named())
                .map(review -> whole(review, request))
                .orElseGet(Response::notFound);
    }

    private static Response whole(PreventionReview review, Request request) {
        ObjectNode json = ReviewJson.of(review, request.caller());
        json.set("evidence", EvidenceJson.of(review.evidence()));
        json.set("history", ReviewJson.history(review, request.caller()));
        return Response.json(json);
    }

    private static ReviewCommand owner(Form form) {
        return new ReviewCommand.Own(form.needed("owner"));
    }

    private static ReviewCommand action(Form form) {
        LocalDate on = form.neededDay("on");
        return new ReviewCommand.Act(form.words("what"), on == null ? LocalDate.MIN : on);
    }

    private Route command(String path, Function<Form, ReviewCommand> reading) {
        return Route.known("POST", path, (practice, request) -> {
            ReviewCommand command = Form.read(request.body(), reading);
            return request.caller()
                    .person()
                    .map(by -> moves.move(practice, request.named(), command, by, clock.instant())
                            .map(outcome -> answer(outcome, request))
                            .orElseGet(Response::notFound))
                    .orElseGet(() -> refused(ReviewRefusal.ROLE));
        });
    }

    private static Response answer(ReviewMoveResult outcome, Request request) {
        return switch (outcome) {
            case ReviewMoveResult.Moved moved -> Response.json(ReviewJson.of(moved.review(), request.caller()));
            case ReviewMoveResult.Refused refused -> refused(refused.rule());
        };
    }

    private static Response refused(ReviewRefusal rule) {
        return Response.problem(
                rule == ReviewRefusal.ROLE ? 403 : 422,
                Json.object()
                        .put("title", "Refused")
                        .put("detail", rule.sentence())
                        .put("rule", rule.name()));
    }
}
