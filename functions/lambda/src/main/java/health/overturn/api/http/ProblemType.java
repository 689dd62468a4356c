package health.overturn.api.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The types of problems (RFC 9457) that the API answers with. `docs/problems.md` and `/v1/problems/{name}` describe
/// each from here.
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The path, the query or the body is not well-formed: a broken percent encoding, bytes that are not UTF-8, or a control character.",
            "Encode texts as UTF-8, percent-encode what the path and the query hold, and send the request again."),
    INVALID_PARAMETER(
            400,
            "A parameter is invalid",
            "A query parameter is unknown to the operation, is given twice, or has a value that it does not take. Nothing was read.",
            "`errors` names each parameter with what it must be. The contract lists the values."),
    INVALID_CURSOR(
            400,
            "The cursor does not belong here",
            "A cursor continues the list that gave it: for the same practice, person, path and filters.",
            "Send the `next` of the page before, unchanged and with the same parameters; `limit` alone may differ. Or start again without a cursor."),
    INVALID_JSON(
            400,
            "The body is not JSON",
            "The body must be one JSON object of bounded depth, with each field once and nothing behind it.",
            "`detail` says at which line and column reading ended."),
    INVALID_CSV(
            400,
            "The body is not the CSV that is expected",
            "The rows cannot be read: a quote is not closed, a column is unknown, or there are too many rows.",
            "`detail` says in which line. Correct the file and send it again; nothing was stored."),
    ROLE_NOT_ALLOWED(
            403,
            "Not for this token",
            "The token names another practice, or its role may not do this.",
            "Ask an admin of the practice. The answer does not say whether the practice exists."),
    NOT_FOUND(
            404,
            "Not found",
            "There is no such thing, or this token has no access to it; both have the same answer.",
            "Read the list again, and use an id from it."),
    METHOD_NOT_ALLOWED(
            405,
            "The path does not have this method",
            "The path exists, with other methods.",
            "`Allow` and `detail` name the methods."),
    NOT_ACCEPTABLE(
            406,
            "No such format",
            "`Accept` names none of the formats that the operation has.",
            "Accept one of the formats that `detail` names; without `Accept` the answer is JSON."),
    OUTDATED(
            409,
            "Somebody else was first",
            "Another request changed it since it was read. Nothing was changed by this one.",
            "Read it again, and repeat the command on what it is now."),
    KEY_IN_PROGRESS(
            409,
            "The first request with this key is still being answered",
            "`Idempotency-Key` names a request that has not been answered yet.",
            "Wait a second and send the same request again; it then gets the answer of the first."),
    KEY_WITHOUT_ANSWER(
            409,
            "The first request with this key ended without an answer",
            "It began more than five minutes ago and was cut off, so nobody can say whether it was done.",
            "Read what the request was about. If it was not done, send it with a new `Idempotency-Key`."),
    LATER_FORMAT(
            409,
            "Stored by a later release",
            "A new release is being deployed. It has stored what the request needs in a form that the release that answers cannot read. Nothing was changed.",
            "Wait a minute and send the same request again."),
    PRECONDITION_FAILED(
            412,
            "Changed since it was read",
            "`If-Match` names another version than the stored one.",
            "Read it again, and repeat the change on what it is now."),
    PRECONDITION_REQUIRED(
            428,
            "The version that is replaced is not named",
            "The request replaces something that exists, and `If-Match` does not say which version of it was read.",
            "Read it, and send its `ETag` as `If-Match`; `*` replaces any version."),
    TOO_LARGE(
            413,
            "The body is too large",
            "The body is larger than the operation takes.",
            "`detail` names the limit. Split the request."),
    UNSUPPORTED_TYPE(
            415,
            "No such type of body",
            "`Content-Type` is none that the operation takes.",
            "Send one of the types that `detail` names."),
    INVALID_BODY(
            422,
            "The body is invalid",
            "The body is JSON or CSV, but fields are missing, unknown or have values that they do not take. Nothing was changed.",
            "`errors` lists all faults, each with its field and what is expected."),
    INVALID_SETTINGS(
            422,
            "The settings are invalid",
            "The settings contradict themselves or name what does not exist. Nothing was saved.",
            "`errors` lists all faults, each with its field."),
    REFUSED(
            422,
            "A rule refused the command",
            "The command is well-formed, but the state of what it is about, or the person's role, does not allow it.",
            "`rule` names the rule, and `detail` says what to do instead. Nothing was changed."),
    KEY_REUSED(
            422,
            "The key belongs to another request",
            "`Idempotency-Key` was sent before with another body, within 24 hours.",
            "Use a new key for each request, and the same key only to repeat one."),
    INTERNAL(
            500,
            "The request failed",
            "The service could not answer. Nothing is known about the request but its id.",
            "Try again. If it fails again, report the id that `detail` names.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    /// The last part of the address, such as `invalid-parameter`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The `type` of the problem: the path of its page, relative to the API.
    public String uri() {
        return "/v1/problems/" + slug();
    }

    public static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /// The general type of a status.
    public static ProblemType ofStatus(int status) {
        return status == 422
                ? REFUSED
                : Arrays.stream(values())
                        .filter(type -> type.status == status)
                        .findFirst()
                        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL);
    }
}
