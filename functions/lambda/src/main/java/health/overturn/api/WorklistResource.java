package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a person works now, in which order.
final class WorklistResource {
    private static final Set<String> PARAMETERS = Set.of("owner", "section", "include", "limit", "cursor");

    private final WorklistQuery worklists;
    private final DenialPresenter view;

    WorklistResource(DynamoDbTable table, DenialPresenter view) {
        this.worklists = new WorklistQuery(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(Route.known("GET", "worklist", this::get).with(PARAMETERS));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        String asked = request.parameter("owner");
        String person = asked.isEmpty() ? request.caller().subject() : asked;
        LocalDate day = view.today(practice);
        WorklistQuery.Answer answer = worklists.answer(
                practice, new WorklistQuery.Wanted(person, day, section(request), DenialPresenter.window(request)));
        Worklist worklist = new Worklist(practice.settings().settings(), day);
        return view.page(
                new DenialPresenter.Listed(practice, request, answer.page()),
                about(person, day, answer),
                (row, json) -> worklist.of(person, List.of(row.ranked()))
                        .forEach(line ->
                                json.put("section", line.section().name()).put("nearDeadline", line.nearDeadline())));
    }

    private static Optional<WorklistSection> section(ApiRequest request) {
        String asked = request.parameter("section").toUpperCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(WorklistSection.values())
                .filter(section -> section.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("section: one of " + List.of(WorklistSection.values())
                        + " was expected but was something else")));
    }

    private static ObjectNode about(String person, LocalDate day, WorklistQuery.Answer answer) {
        ObjectNode about =
                Json.object().put("owner", person).put("day", day.toString()).put("overdue", answer.overdue());
        ObjectNode counts = about.putObject("counts");
        Stream.of(WorklistSection.FIRST, WorklistSection.OVERDUE, WorklistSection.DUE, WorklistSection.LATER)
                .forEach(section -> counts.put(section.name(), answer.counts().getOrDefault(section, 0)));
        return about;
    }
}
