package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Explanation;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.lambda.store.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The facts that an appeal letter needs, all from what is stored; whether there may be an appeal, and until when.
///
/// It shows the patient to whom may see one, and that is recorded.
final class AppealResource {
    private final Table table;
    private final Denials denials;
    private final DenialView view;

    AppealResource(Table table, DenialView view) {
        this.table = table;
        this.denials = new Denials(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(Route.known("GET", "denials/{id}/appeal", this::sheet));
    }

    private Response sheet(Practice practice, Request request) {
        return denials.find(practice, request.named())
                .map(shown -> Response.json(sheet(practice, shown, request)))
                .orElseGet(Response::notFound);
    }

    private ObjectNode sheet(Practice practice, Shown shown, Request request) {
        LocalDate today = view.today(practice);
        Denial denial = shown.denial();
        ObjectNode sheet = Json.object().put("day", today.toString());
        appeal(sheet, denial.subject(), today);
        sheet.put("openCents", denial.state().open().cents());
        var why = sheet.putArray("why");
        new Explanation(practice.settings().codeTables())
                .of(shown.fact().adjudication().judgement())
                .forEach(why::add);
        ObjectNode json = view.withPatient(practice, shown, request);
        DenialJson.triage(json, Heads.of(table, practice, List.of(denial)).ranked(denial));
        sheet.set("denial", json);
        sheet.set("history", new HistoryJson(request.caller()).of(denial));
        return sheet;
    }

    private static void appeal(ObjectNode sheet, DenialDetails subject, LocalDate today) {
        Optional<String> ruledOut =
                Optional.ofNullable(subject.forbidden().get(health.overturn.denials.judge.DenialResponse.APPEAL));
        Optional<Deadline> until = subject.deadlines().stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.APPEAL)
                .min(Comparator.comparing(Deadline::on));
        sheet.put(
                        "mayAppeal",
                        ruledOut.isEmpty() && until.map(by -> by.isOpen(today)).orElse(true))
                .put("ruledOutBy", ruledOut.orElse(null))
                .put("appealBy", until.map(by -> by.on().toString()).orElse(null))
                .put("daysLeft", until.map(by -> by.daysLeft(today)).orElse(null))
                .put("assumed", until.map(Deadline::assumed).orElse(false));
    }
}
