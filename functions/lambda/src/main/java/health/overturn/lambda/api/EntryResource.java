package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import health.overturn.lambda.work.EnterByHand;
import health.overturn.lambda.work.Result;
import health.overturn.lambda.work.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Denials entered by hand, all of a request or none.
final class EntryResource {
    private final EnterByHand entries;
    private final InstantSource clock;

    EntryResource(Table table, InstantSource clock) {
        this.entries = new EnterByHand(table);
        this.clock = clock;
    }

    Response enter(Practice practice, Request request) {
        Optional<Actor.Person> person = request.caller().person();
        if (person.isEmpty()) {
            return ResultJson.response(new Result.Refused(Refusal.ROLE, Refusal.ROLE.sentence()));
        }
        List<EntryForm.Line> lines =
                request.bringsCsv() ? EntryForm.ofCsv(request.body()) : EntryForm.ofJson(request.body());
        List<Written> written = lines.stream().map(EntryForm.Line::entry).toList();
        Instant now = clock.instant();
        List<Optional<Result.Refused>> refusals = entries.refusals(practice, written, person.get(), now);
        if (refusals.stream().anyMatch(Optional::isPresent)) {
            return refused(lines, refusals);
        }
        return entered(entries.enter(practice, written, new Received(person.get(), now)));
    }

    /// The first rule names the problem, and each refusal says where it stands.
    private static Response refused(List<EntryForm.Line> lines, List<Optional<Result.Refused>> refusals) {
        Result.Refused first =
                refusals.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        ObjectNode problem = ResultJson.problem(first);
        ArrayNode errors = problem.putArray("errors");
        IntStream.range(0, lines.size())
                .forEach(i -> refusals.get(i)
                        .ifPresent(refusal ->
                                errors.add(lines.get(i).where() + refusal.rule() + ": " + refusal.sentence())));
        return Response.problem(ResultJson.status(first), problem);
    }

    private static Response entered(List<KeptDenial> entered) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        entered.forEach(kept -> ResultJson.moved(items.addObject(), kept));
        return Response.json(body);
    }
}
