package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.read.ReadLog;
import health.overturn.storage.read.ReadRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Lets callers into a practice, and records what they are shown and what they are refused.
///
/// A caller needs a known role, a token that names the practice, a route that states the role, and a place
/// in the practice's directory. One refusal answers for a practice that the token does not name, for one
/// that does not exist, and for a directory without the login, so that it tells nothing about any of them.
final class PracticeGate {
    /// The parameters that ask by what names a patient, in any route.
    private static final Set<String> PATIENT_PARAMETERS =
            Set.of("claim", "payerClaimId", "patient", "member", "memberId", "note", "reference", "file", "include");

    private final PracticeStore practices;
    private final ReadLog reads;

    PracticeGate(PracticeStore practices, ReadLog reads) {
        this.practices = practices;
        this.reads = reads;
    }

    /// Refuses a practice that the token does not name, without asking the table for it.
    Optional<ApiResponse> refusalOf(String practice, String operation, ApiRequest request) {
        if (PracticeKeys.isPracticeId(practice) && request.caller().mayAccess(practice)) {
            return Optional.empty();
        }
        // The attempt is recorded where the token belongs, because another practice need not exist.
        new TreeSet<>(request.caller().practices())
                .stream()
                        .findFirst()
                        .ifPresent(own -> recordRefusal(own, operation, request, ReadRecord.Result.REFUSED_PRACTICE));
        return Optional.of(noAccess());
    }

    private static ApiResponse noAccess() {
        return ApiResponse.problem(
                403,
                Json.object()
                        .put("title", "Forbidden")
                        .put(
                                "detail",
                                "This token has no access to that practice: it does not name the practice, or the"
                                        + " practice's directory lacks its login.")
                        .put("rule", "ACCESS"));
    }

    /// Answers a request to a practice that the token names.
    ///
    /// @param answer gets the request by the person of the directory, and the practice if it has settings
    ApiResponse answer(
            Route route,
            String practiceId,
            ApiRequest request,
            BiFunction<ApiRequest, Optional<Practice>, ApiResponse> answer) {
        Optional<ApiResponse> refusal =
                route.refusalFor(request.caller()).or(() -> refusalOfPatientParameters(route, request));
        if (refusal.isPresent()) {
            recordRefusal(practiceId, route.operation(), request, ReadRecord.Result.REFUSED_ROLE);
            return refusal.get();
        }
        Optional<Practice> practice = practices.find(practiceId);
        Optional<Actor.Person> person = person(practice, request.caller());
        if (person.isEmpty()) {
            recordRefusal(practiceId, route.operation(), request, ReadRecord.Result.REFUSED_PERSON);
            return noAccess();
        }
        ApiRequest known = request.by(request.caller().as(person.get()));
        ApiResponse response = answer.apply(known, practice);
        recordRead(practiceId, route.operation(), known);
        return response;
    }

    /// The person of the directory. An admin's token is a person to a practice without settings, so that
    /// the first settings can be saved.
    private static Optional<Actor.Person> person(Optional<Practice> practice, Caller caller) {
        Role role = caller.role().orElseThrow();
        if (practice.isEmpty()) {
            return role == Role.ADMIN && !caller.logins().isEmpty()
                    ? Optional.of(new Actor.Person(caller.name(), role, Set.of()))
                    : Optional.empty();
        }
        return practice.get()
                .settings()
                .settings()
                .team()
                .people()
                .findByLogin(caller.logins())
                .map(found -> new Actor.Person(found.name(), role, found.queues()));
    }

    private static Optional<ApiResponse> refusalOfPatientParameters(Route route, ApiRequest request) {
        return request.caller().maySeePatients()
                        || request.query().keySet().stream().noneMatch(PATIENT_PARAMETERS::contains)
                ? Optional.empty()
                : Optional.of(route.refusal(request.caller(), "ask by what names a patient"));
    }

    /// Records what the answer holds, whatever its status: it leaves only after this.
    private void recordRead(String practice, String operation, ApiRequest request) {
        request.disclosure()
                .record(request.at(), person(request.caller()), operation)
                .ifPresent(read -> reads.record(new PracticeKeys(practice), read));
    }

    private void recordRefusal(String practice, String operation, ApiRequest request, ReadRecord.Result result) {
        reads.recordRefusal(
                new PracticeKeys(practice),
                new ReadRecord(request.at(), person(request.caller()), operation, result, List.of(), List.of()));
    }

    private static ReadRecord.Person person(Caller caller) {
        return new ReadRecord.Person(
                caller.name(), caller.role().map(Role::label).orElse(""));
    }
}
