package health.overturn.api.command;

import health.overturn.api.denial.ConversationJson;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.denials.prevention.ReviewRules;
import health.overturn.operations.command.CommandResult;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.storage.conversation.ConversationStore;
import health.overturn.storage.conversation.WrittenMessage;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Takes what people write about a denial or a prevention review. A message is no touch and moves nothing.
public final class ConversationResource {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 4_000;

    private final DenialFinder denials;
    private final ReviewStore reviews;
    private final ConversationStore conversations;

    public ConversationResource(DenialFinder denials, ReviewStore reviews, ConversationStore conversations) {
        this.denials = denials;
        this.reviews = reviews;
        this.conversations = conversations;
    }

    public List<Route> routes() {
        return List.of(
                Route.forPractice("POST", "denials/{id}/conversation", AllowedRoles.WORK, this::aboutDenial),
                Route.forPractice(
                        "POST", "prevention-reviews/{id}/conversation", AllowedRoles.WORK, this::aboutReview));
    }

    private ApiResponse aboutDenial(Practice practice, ApiRequest request) {
        Actor.Person person = request.caller().requirePerson();
        return denials.find(practice, request.pathParameter("id"))
                .map(found -> practice.lifecycle()
                        .refusalToConverse(found.denial(), person)
                        .map(ConversationResource::refused)
                        .orElseGet(() -> add(practice, request)))
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse aboutReview(Practice practice, ApiRequest request) {
        Actor.Person person = request.caller().requirePerson();
        return reviews.find(practice, request.pathParameter("id"))
                .filter(review -> ReviewRules.maySee(review, person))
                .map(_ -> add(practice, request))
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse add(Practice practice, ApiRequest request) {
        WrittenMessage message = JsonForm.read(request.body(), form -> message(form, practice, request));
        return conversations
                .add(practice.keys(), request.pathParameter("id"), message)
                .map(messages -> response(messages, request))
                .orElseGet(() -> refused(Refusal.CONVERSATION_FULL));
    }

    private static WrittenMessage message(JsonForm form, Practice practice, ApiRequest request) {
        form.required("text", MAX_TEXT_LENGTH);
        String to = KnownPerson.checked(
                form,
                "to",
                form.text("to", MAX_NAME_LENGTH).strip(),
                practice.settings().settings().team().people());
        return new WrittenMessage(
                request.at(), request.caller().requirePerson().name(), to, form.protectedText("text", MAX_TEXT_LENGTH));
    }

    private static ApiResponse response(List<WrittenMessage> messages, ApiRequest request) {
        Disclosure.About about = request.disclosure().about("conversation " + request.pathParameter("id"));
        return ApiResponse.json(ConversationJson.put(Json.object(), about, () -> messages));
    }

    /// What belongs to another queue is answered as what does not exist.
    private static ApiResponse refused(Refusal rule) {
        return rule == Refusal.QUEUE
                ? ApiResponse.notFound()
                : CommandResultJson.response(new CommandResult.Refused(rule, rule.message()));
    }
}
