package health.overturn.api;

import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.worklist.ListRow;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        String person = requested.isEmpty() ? request.caller().subject() : requested;
        LocalDate day = request.today(practice);
        ListPage<ListRow> page = worklists.read(
                practice,
                new WorklistQuery.Request(
                        new WorklistQuery.Owner(person, day), section(request), DenialPresenter.window(request)));
        Worklist worklist = new Worklist(practice.settings().settings(), day);
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, page),
                Json.object().put("owner", person).put("day", day.toString()),
                (row, json) -> worklist.linesFor(person, List.of(row.ranked()))
                        .forEach(line ->
                                json.put("section", line.section().name()).put("nearDeadline", line.nearDeadline())));
    }

    private static Optional<WorklistSection> section(ApiRequest request) {
        return request.constant("section", List.of(WorklistSection.values()));
    }
}
