package health.overturn.api.contract;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.InvalidFormException;
import health.overturn.api.http.ProblemType;
import health.overturn.operations.repeat.AnswerStore;
import health.overturn.operations.repeat.Attempt;
import health.overturn.operations.repeat.KeptAnswer;
import health.overturn.operations.repeat.KeyedRequest;
import health.overturn.storage.practice.Practice;
import java.util.Optional;
import java.util.function.Supplier;

/// Does a POST with an `Idempotency-Key` once, and answers it the same way each time that it is sent within 24 hours.
public final class KeyedRequests {
    private static final String HEADER = "idempotency-key";
    private static final String FORM = "[ -~]{1,200}";

    private final AnswerStore answers;

    public KeyedRequests(AnswerStore answers) {
        this.answers = answers;
    }

    /// @param doing does what the request asks for
    public ApiResponse answer(Practice practice, ApiRequest request, Supplier<ApiResponse> doing) {
        Optional<String> key = request.header(HEADER);
        if (key.isEmpty() || !request.method().equals("POST")) {
            return doing.get();
        }
        if (!key.get().matches(FORM)) {
            throw BadRequestException.parameter("Idempotency-Key", "must be 1 to 200 printable ASCII characters");
        }
        return switch (answers.begin(practice, keyed(request, key.get()), request.at())) {
            case Attempt.First first -> first(first, doing);
            case Attempt.Repeated repeated -> repeat(request, repeated.answer());
            case Attempt.InProgress _ ->
                ApiResponse.problem(ProblemType.KEY_IN_PROGRESS, "the first request with this key is not answered yet")
                        .withHeader("Retry-After", "1");
            case Attempt.WithoutAnswer _ ->
                ApiResponse.problem(
                        ProblemType.KEY_WITHOUT_ANSWER,
                        "the first request with this key ended without an answer; read what became of it");
            case Attempt.OtherContent _ ->
                ApiResponse.problem(
                        ProblemType.KEY_REUSED, "this key was sent with another body; use a new key for a new request");
        };
    }

    private static KeyedRequest keyed(ApiRequest request, String key) {
        return new KeyedRequest(
                request.caller().name(),
                request.method() + " " + request.path(),
                key,
                request.contentType() + "\n" + request.body());
    }

    private ApiResponse first(Attempt.First first, Supplier<ApiResponse> doing) {
        ApiResponse response;
        try {
            response = doing.get();
        } catch (BadRequestException | InvalidFormException refused) {
            answers.free(first);
            throw refused;
        }
        if (response.status() < 300) {
            answers.keep(
                    first,
                    new KeptAnswer(response.status(), response.contentType(), response.body(), response.headers()));
        } else {
            answers.free(first);
        }
        return response;
    }

    /// A kept answer may hold texts about patients, as it did when it was given first.
    private static ApiResponse repeat(ApiRequest request, KeptAnswer kept) {
        request.disclosure().about("repeated answer").allows(Disclosure.Kind.NOTE);
        return new ApiResponse(kept.status(), kept.contentType(), kept.body(), kept.headers())
                .withHeader("Idempotency-Replayed", "true");
    }
}
