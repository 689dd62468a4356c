package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.denial.ConversationJson;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.prevention.CloseReason;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewCommand;
import health.overturn.denials.prevention.ReviewMoveResult;
import health.overturn.denials.prevention.ReviewRefusal;
import health.overturn.denials.prevention.ReviewRules;
import health.overturn.operations.prevention.EvidenceJson;
import health.overturn.operations.prevention.MoveReview;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.storage.conversation.ConversationStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Serves prevention reviews, and takes the commands of people on them.
final class PreventionResource {
    private final ReviewStore reviews;
    private final MoveReview moveReview;
    private final ConversationStore conversations;

    PreventionResource(ReviewStore reviews, MoveReview moveReview, ConversationStore conversations) {
        this.conversations = conversations;
        this.reviews = reviews;
        this.moveReview = moveReview;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "prevention-reviews", AllowedRoles.EVERY_ROLE, this::list)
                        .withColumns(ListColumns.REVIEWS),
                Route.forPractice("GET", "prevention-reviews/{id}", AllowedRoles.EVERY_ROLE, this::one),
                command("prevention-reviews/{id}/owner", PreventionResource::owner),
                command("prevention-reviews/{id}/action", PreventionResource::action),
                command("prevention-reviews/{id}/close", PreventionResource::close));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        ArrayNode items = Json.array();
        reviews.findAll(practice).stream()
                .filter(review -> maySee(review, request))
                .forEach(review -> items.add(ReviewJson.of(review, request.disclosure())));
        return ApiResponse.list(request, Json.object(), items);
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return reviews.find(practice, request.pathParameter("id"))
                .filter(review -> maySee(review, request))
                .map(review -> toJson(practice, review, request))
                .orElseGet(ApiResponse::notFound);
    }

    private static boolean maySee(PreventionReview review, ApiRequest request) {
        return ReviewRules.maySee(review, request.caller().requirePerson());
    }

    private ApiResponse toJson(Practice practice, PreventionReview review, ApiRequest request) {
        ObjectNode json = ReviewJson.of(review, request.disclosure());
        json.set("evidence", EvidenceJson.of(review.evidence()));
        json.set("history", ReviewJson.history(review, request.disclosure()));
        ConversationJson.put(
                json,
                request.disclosure().about("prevention review " + review.id()),
                () -> conversations.read(practice.keys(), review.id()));
        return ApiResponse.json(json);
    }

    private static ReviewCommand owner(JsonForm form) {
        return new ReviewCommand.Own(form.required("owner"));
    }

    private static ReviewCommand action(JsonForm form) {
        LocalDate on = form.requiredDay("on");
        return new ReviewCommand.Act(form.protectedText("what"), on == null ? LocalDate.EPOCH : on);
    }

    private static ReviewCommand close(JsonForm form) {
        return new ReviewCommand.Close(form.constant("reason", CloseReason.class), form.protectedText("note"));
    }

    private Route command(String path, Function<JsonForm, ReviewCommand> reader) {
        return Route.forPractice("POST", path, AllowedRoles.WORK, (practice, request) -> {
            ReviewCommand command = JsonForm.read(request.body(), reader);
            Actor.Person person = request.caller().requirePerson();
            return moveReview
                    .move(practice, request.pathParameter("id"), command, person, request.at())
                    .map(result -> response(result, request))
                    .orElseGet(ApiResponse::notFound);
        });
    }

    private static ApiResponse response(ReviewMoveResult result, ApiRequest request) {
        return switch (result) {
            case ReviewMoveResult.Moved moved -> ApiResponse.json(ReviewJson.of(moved.review(), request.disclosure()));
            case ReviewMoveResult.Refused refused -> refused(refused);
        };
    }

    private static ApiResponse refused(ReviewMoveResult.Refused refused) {
        return ApiResponse.problem(
                refused.rule() == ReviewRefusal.ROLE ? 403 : 422,
                Json.object()
                        .put("title", "Refused")
                        .put("detail", refused.message())
                        .put("rule", refused.rule().name()));
    }
}
