package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Role;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.worklist.BatchQuery;
import health.overturn.operations.worklist.ListSummaries;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Serves the counts and sums of lists, and those of the caller's own lists on one page.
final class SummaryResource {
    private static final List<WorklistSection> ASSIGNED =
            List.of(WorklistSection.FIRST, WorklistSection.OVERDUE, WorklistSection.DUE, WorklistSection.LATER);

    private final ListSummaries summaries;
    private final BatchQuery batches;

    SummaryResource(ListSummaries summaries, BatchQuery batches) {
        this.summaries = summaries;
        this.batches = batches;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "today", AllowedRoles.WORK, this::today),
                Route.forPractice("GET", "worklist/summary", AllowedRoles.WORK, this::worklist)
                        .withParameters(Set.of("owner", "section")),
                Route.forPractice("GET", "queues/{queue}/summary", AllowedRoles.WORK, this::queue),
                Route.forPractice(
                        "GET",
                        "held/summary",
                        AllowedRoles.BILLING,
                        (practice, request) -> ApiResponse.json(json(summaries.held(practice)))),
                Route.forPractice("GET", "escalations/summary", AllowedRoles.BILLING, this::escalations),
                Route.forPractice("GET", "small-balances/summary", AllowedRoles.BILLING, this::smallBalances)
                        .withParameters(Set.of("payer")));
    }

    private ApiResponse today(Practice practice, ApiRequest request) {
        LocalDate day = request.today(practice);
        String person = request.caller().name();
        ObjectNode json = Json.object().put("owner", person).put("day", day.toString());
        putWorklist(json, summaries.ofWorklist(practice, new WorklistQuery.Owner(person, day)));
        if (decides(request)) {
            json.set("held", json(summaries.held(practice)));
            json.set("escalations", json(summaries.escalations(practice, day)));
            json.set("batches", ofBatches(practice, Week.of(day)));
            json.set("smallBalances", sum(summaries.smallBalances(practice, "")));
        }
        return ApiResponse.json(json);
    }

    /// Whether the caller's role decides about the whole practice.
    private static boolean decides(ApiRequest request) {
        return request.caller().hasRole(Set.of(Role.LEAD, Role.ADMIN));
    }

    private ApiResponse worklist(Practice practice, ApiRequest request) {
        String requested = request.parameter("owner");
        String person = requested.isEmpty() ? request.caller().name() : requested;
        if (!WorklistResource.mayRead(person, request.caller())) {
            return ApiResponse.notFound();
        }
        LocalDate day = request.today(practice);
        ObjectNode json = Json.object().put("owner", person).put("day", day.toString());
        Optional<WorklistSection> section = request.constant("section", List.of(WorklistSection.values()));
        if (section.filter(WorklistSection.WITH_OTHERS::equals).isPresent()) {
            json.putObject("sections")
                    .set(WorklistSection.WITH_OTHERS.name(), json(summaries.withOthers(practice, person)));
            return ApiResponse.json(json);
        }
        putWorklist(json, summaries.ofWorklist(practice, new WorklistQuery.Owner(person, day)));
        section.ifPresent(only -> ((ObjectNode) json.path("sections")).retain(only.name()));
        return ApiResponse.json(json);
    }

    private static void putWorklist(ObjectNode json, ListSummaries.OfWorklist summary) {
        ObjectNode sections = json.putObject("sections");
        ASSIGNED.forEach(section -> sections.set(section.name(), json(summary.of(section))));
        json.set("overdue", json(summary.overdue()));
    }

    private ApiResponse queue(Practice practice, ApiRequest request) {
        String requested = request.pathParameter("queue").toUpperCase(Locale.ROOT);
        return Stream.of(WorkQueue.values())
                .filter(queue -> queue.name().equals(requested))
                .filter(request.caller().requirePerson()::mayWork)
                .findFirst()
                .map(queue -> ApiResponse.json(
                        json(summaries.ofQueue(practice, queue)).put("queue", queue.name())))
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse escalations(Practice practice, ApiRequest request) {
        LocalDate day = request.today(practice);
        return ApiResponse.json(json(summaries.escalations(practice, day)).put("day", day.toString()));
    }

    private ApiResponse smallBalances(Practice practice, ApiRequest request) {
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        List<SmallBalanceQuery.PayerTotal> totals = summaries.smallBalances(practice, payer);
        ObjectNode json = sum(totals);
        ArrayNode payers = json.putArray("payers");
        totals.forEach(total -> payers.addObject()
                .put("payer", total.payer())
                .put("count", total.count())
                .put("openCents", total.open().cents()));
        return ApiResponse.json(json);
    }

    private static ObjectNode sum(List<SmallBalanceQuery.PayerTotal> totals) {
        return Json.object()
                .put(
                        "count",
                        totals.stream()
                                .mapToInt(SmallBalanceQuery.PayerTotal::count)
                                .sum())
                .put(
                        "openCents",
                        totals.stream().mapToLong(total -> total.open().cents()).sum());
    }

    private ObjectNode ofBatches(Practice practice, Week week) {
        List<BatchQuery.RankedBatch> all = batches.findBatches(practice, week);
        return Json.object()
                .put("count", all.size())
                .put(
                        "done",
                        all.stream()
                                .filter(batch -> batch.progress().done()
                                        == batch.progress().members())
                                .count())
                .put(
                        "openCents",
                        all.stream()
                                .mapToLong(batch -> batch.progress().open().cents())
                                .sum());
    }

    private static ObjectNode json(ListSummaries.Total total) {
        return Json.object().put("count", total.count()).put("openCents", total.openCents());
    }

    private static ObjectNode json(ListSummaries.OfEscalations escalations) {
        ObjectNode json = json(escalations.waiting());
        json.set("carriedOver", json(escalations.carriedOver()));
        return json;
    }
}
