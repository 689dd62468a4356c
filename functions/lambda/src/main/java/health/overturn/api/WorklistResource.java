package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Role;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.worklist.ListRow;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Serves the worklist of a person: the denials to work now, in working order.
final class WorklistResource {
    private static final Set<String> PARAMETERS = Set.of("owner", "section", "include", "limit", "cursor");

    private final WorklistQuery worklists;
    private final DenialPresenter presenter;

    WorklistResource(WorklistQuery worklists, DenialPresenter presenter) {
        this.worklists = worklists;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(Route.forPractice("GET", "worklist", AllowedRoles.WORK, this::get)
                .withParameters(PARAMETERS));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        String requested = request.parameter("owner");
        String person = requested.isEmpty() ? request.caller().name() : requested;
        LocalDate day = request.today(practice);
        WorklistQuery.Request query =
                new WorklistQuery.Request(person, day, section(request), DenialPresenter.window(request));
        WorklistQuery.Result result = mayRead(person, request.caller())
                ? worklists.read(practice, query)
                : new WorklistQuery.Result(new ListPage<>(List.of(), ""), Map.of(), 0);
        Worklist worklist = new Worklist(practice.settings().settings(), day);
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, ofOwnQueues(result.page(), request)),
                header(person, day, result),
                (row, json) -> worklist.linesFor(person, List.of(row.ranked()))
                        .forEach(line ->
                                json.put("section", line.section().name()).put("nearDeadline", line.nearDeadline())));
    }

    /// Others' worklists are empty to an upstream team, as that of a person without denials is.
    private static boolean mayRead(String person, Caller caller) {
        return !caller.hasRole(Set.of(Role.UPSTREAM)) || person.equals(caller.name());
    }

    private static ListPage<ListRow> ofOwnQueues(ListPage<ListRow> page, ApiRequest request) {
        return new ListPage<>(
                page.items().stream()
                        .filter(row -> DenialResource.mayWork(request, row.denial()))
                        .toList(),
                page.next());
    }

    private static Optional<WorklistSection> section(ApiRequest request) {
        return request.constant("section", List.of(WorklistSection.values()));
    }

    private static ObjectNode header(String person, LocalDate day, WorklistQuery.Result result) {
        ObjectNode header =
                Json.object().put("owner", person).put("day", day.toString()).put("overdue", result.overdue());
        ObjectNode counts = header.putObject("counts");
        Stream.of(WorklistSection.FIRST, WorklistSection.OVERDUE, WorklistSection.DUE, WorklistSection.LATER)
                .forEach(section -> counts.put(section.name(), result.counts().getOrDefault(section, 0)));
        return header;
    }
}
