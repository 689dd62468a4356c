package health.overturn.api;

import health.overturn.api.contract.ListColumns;
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
                .withParameters(PARAMETERS)
                .withColumns(ListColumns.WORKLIST));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        String requested = request.parameter("owner");
        String person = requested.isEmpty() ? request.caller().name() : requested;
        if (!mayRead(person, request.caller())) {
            return ApiResponse.notFound();
        }
        LocalDate day = request.today(practice);
        WorklistQuery.Request query = new WorklistQuery.Request(
                new WorklistQuery.Owner(person, day), section(request), DenialPresenter.window(request));
        ListPage<ListRow> page = worklists.read(practice, query);
        Worklist worklist = new Worklist(practice.settings().settings(), day);
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, ofOwnQueues(page, request)),
                Json.object().put("owner", person).put("day", day.toString()),
                (row, json) -> worklist.linesFor(person, List.of(row.ranked()))
                        .forEach(line ->
                                json.put("section", line.section().name()).put("nearDeadline", line.nearDeadline())));
    }

    /// To an upstream team, others have no worklist, whether the directory names them or not.
    static boolean mayRead(String person, Caller caller) {
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
}
