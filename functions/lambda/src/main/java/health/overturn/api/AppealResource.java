package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.Route;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.lifecycle.AppealRules;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Serves the facts that an appeal letter needs: the denial, whether it may be appealed, and until when.
///
/// Roles that may see patients get the patient's data; each such access is recorded.
final class AppealResource {
    private final DenialFinder denials;
    private final TierReader tierReader;
    private final DenialPresenter presenter;

    AppealResource(DenialFinder denials, TierReader tierReader, DenialPresenter presenter) {
        this.denials = denials;
        this.tierReader = tierReader;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(Route.forPractice("GET", "denials/{id}/appeal", AllowedRoles.WORK, this::get));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        return denials.find(practice, request.pathParameter("id"))
                .filter(found -> DenialResource.mayWork(request, found))
                .map(found -> ApiResponse.json(appealSheet(practice, found, request)))
                .orElseGet(ApiResponse::notFound);
    }

    private ObjectNode appealSheet(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        LocalDate today = request.today(practice);
        Denial denial = found.denial();
        ObjectNode sheet = Json.object().put("day", today.toString());
        putAppeal(sheet, denial, today);
        sheet.put("openCents", denial.projection().open().cents());
        var why = sheet.putArray("why");
        new Explanation(practice.settings().codeTables())
                .explain(found.storedAdjudication().adjudication().judgement())
                .forEach(why::add);
        Disclosure.About about = request.disclosure().about(found.apiId());
        about.allows(Disclosure.Kind.APPEAL_PACKET);
        ObjectNode json = presenter.withPatient(practice, found, request);
        DenialJson.putTriage(
                json, tierReader.forPayersOf(practice, List.of(denial)).withRank(denial));
        sheet.set("denial", json);
        sheet.set("history", new HistoryJson(about).of(denial));
        return sheet;
    }

    private static void putAppeal(ObjectNode sheet, Denial denial, LocalDate today) {
        DenialDetails subject = denial.details();
        Optional<String> ruledOut =
                Optional.ofNullable(subject.forbidden().get(health.overturn.denials.judge.DenialResponse.APPEAL));
        Optional<Deadline> until = subject.deadlines().stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.APPEAL)
                .min(Comparator.comparing((Deadline appeal) -> !appeal.isOpen(today))
                        .thenComparing(Deadline::on));
        boolean passed = until.filter(by -> !by.isOpen(today)).isPresent();
        boolean assumed = until.map(Deadline::assumed).orElse(false);
        sheet.put(
                        "mayAppeal",
                        ruledOut.isEmpty() && AppealRules.refusal(denial, today).isEmpty())
                .put("passedByGuess", passed && assumed)
                .put("ruledOutBy", ruledOut.orElse(null))
                .put("level", until.map(Deadline::level).orElse(null))
                .put("appealBy", until.map(by -> by.on().toString()).orElse(null))
                .put("lastOn", until.map(by -> by.lastOn().toString()).orElse(null))
                .put("daysLeft", until.map(by -> by.daysLeft(today)).orElse(null))
                .put("assumed", assumed);
    }
}
