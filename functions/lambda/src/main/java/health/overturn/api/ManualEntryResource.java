package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.operations.command.CommandResult;
import health.overturn.operations.command.EnterManualDenials;
import health.overturn.operations.command.ManualDenial;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Denials entered by hand, all of a request or none.
final class ManualEntryResource {
    private final EnterManualDenials entries;
    private final InstantSource clock;

    ManualEntryResource(DynamoDbTable table, InstantSource clock) {
        this.entries = new EnterManualDenials(table);
        this.clock = clock;
    }

    ApiResponse enter(Practice practice, ApiRequest request) {
        Optional<Actor.Person> person = request.caller().person();
        if (person.isEmpty()) {
            return CommandResultJson.response(new CommandResult.Refused(Refusal.ROLE, Refusal.ROLE.message()));
        }
        List<ManualEntryForm.Line> lines =
                request.hasCsvBody() ? ManualEntryForm.ofCsv(request.body()) : ManualEntryForm.ofJson(request.body());
        List<ManualDenial> written =
                lines.stream().map(ManualEntryForm.Line::entry).toList();
        Instant now = clock.instant();
        List<Optional<CommandResult.Refused>> refusals = entries.refusals(practice, written, person.get(), now);
        if (refusals.stream().anyMatch(Optional::isPresent)) {
            return refused(lines, refusals);
        }
        return entered(entries.enter(practice, written, new Received(person.get(), now)));
    }

    /// The first rule names the problem, and each refusal says where it stands.
    private static ApiResponse refused(
            List<ManualEntryForm.Line> lines, List<Optional<CommandResult.Refused>> refusals) {
        CommandResult.Refused first =
                refusals.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        ObjectNode problem = CommandResultJson.problem(first);
        ArrayNode errors = problem.putArray("errors");
        IntStream.range(0, lines.size())
                .forEach(i -> refusals.get(i)
                        .ifPresent(refusal ->
                                errors.add(lines.get(i).where() + refusal.rule() + ": " + refusal.sentence())));
        return ApiResponse.problem(CommandResultJson.status(first), problem);
    }

    private static ApiResponse entered(List<StoredDenial> entered) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        entered.forEach(kept -> CommandResultJson.moved(items.addObject(), kept));
        return ApiResponse.json(body);
    }
}
