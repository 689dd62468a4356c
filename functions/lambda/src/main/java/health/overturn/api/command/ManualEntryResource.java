package health.overturn.api.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.api.http.RouteFormats;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Received;
import health.overturn.operations.command.CommandResult;
import health.overturn.operations.command.EnterManualDenials;
import health.overturn.operations.command.ManualDenial;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Enters denials by hand. It enters all denials of a request or none.
public final class ManualEntryResource {
    private final EnterManualDenials enterDenials;

    public ManualEntryResource(EnterManualDenials enterDenials) {
        this.enterDenials = enterDenials;
    }

    public List<Route> routes() {
        return List.of(Route.forPractice("POST", "denials", AllowedRoles.BILLING, this::enter)
                .withFormats(RouteFormats.OF_JSON.withCsvBody()));
    }

    private ApiResponse enter(Practice practice, ApiRequest request) {
        Actor.Person person = request.caller().requirePerson();
        List<ManualEntryForm.EntryLine> lines =
                request.hasCsvBody() ? ManualEntryForm.ofCsv(request.body()) : ManualEntryForm.ofJson(request.body());
        List<ManualDenial> denials =
                lines.stream().map(ManualEntryForm.EntryLine::entry).toList();
        List<Optional<CommandResult.Refused>> refusals =
                enterDenials.findRefusals(practice, denials, person, request.at());
        if (refusals.stream().anyMatch(Optional::isPresent)) {
            return refusal(lines, refusals);
        }
        return response(enterDenials.enter(practice, denials, new Received(person, request.at())));
    }

    /// The problem has the first refusal's rule, and lists every refusal with its line.
    private static ApiResponse refusal(
            List<ManualEntryForm.EntryLine> lines, List<Optional<CommandResult.Refused>> refusals) {
        CommandResult.Refused first =
                refusals.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        ObjectNode problem = CommandResultJson.problem(first);
        ArrayNode errors = problem.putArray("errors");
        IntStream.range(0, lines.size())
                .forEach(i -> refusals.get(i)
                        .ifPresent(refusal -> errors.add(json(lines.get(i).line(), refusal))));
        return ApiResponse.problem(CommandResultJson.status(first), problem);
    }

    private static ObjectNode json(int line, CommandResult.Refused refusal) {
        ObjectNode json = line == 0 ? Json.object() : Json.object().put("line", line);
        return json.put("field", "").put("rule", refusal.rule().name()).put("expected", refusal.message());
    }

    private static ApiResponse response(List<StoredDenial> entered) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        entered.forEach(stored -> CommandResultJson.putDenial(items.addObject(), stored));
        return ApiResponse.json(body);
    }
}
