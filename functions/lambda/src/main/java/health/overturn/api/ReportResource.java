package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.report.BaselineComparison;
import health.overturn.operations.intake.LedgerRow;
import health.overturn.operations.intake.LedgerRowItem;
import health.overturn.operations.measure.SnapshotPeriod;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.operations.report.ReportKind;
import health.overturn.operations.report.ReportStore;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Tables for those who act on a part of the figures.
final class ReportResource {
    private static final int RECOUPMENT_WEEKS = 13;

    private final ReportStore reports;
    private final SnapshotStore snapshots;
    private final DynamoDbTable table;
    private final DenialPresenter view;

    ReportResource(RecordsBucket records, DynamoDbTable table, DenialPresenter view) {
        this.reports = new ReportStore(records);
        this.snapshots = new SnapshotStore(records);
        this.table = table;
        this.view = view;
    }

    List<Route> routes() {
        Stream<Route> written = Arrays.stream(ReportKind.values())
                .map(kind -> Route.known(
                                "GET", "reports/" + kind.key(), (practice, request) -> written(kind, practice, request))
                        .with(Set.of("of")));
        return Stream.concat(
                        written,
                        Stream.of(
                                Route.known("GET", "reports/baseline", this::baseline)
                                        .with(Set.of("since", "of")),
                                Route.known("GET", "reports/recoupments", this::recoupments)
                                        .with(Set.of("from", "to"))))
                .toList();
    }

    private ApiResponse written(ReportKind kind, Practice practice, ApiRequest request) {
        return reports.find(practice.id(), kind, request.parameter("of"))
                .map(report -> ApiResponse.list(request, Json.object().put("of", report.of()), rows(report)))
                .orElseGet(ApiResponse::notFound);
    }

    private static ArrayNode rows(ReportStore.Written report) {
        ArrayNode items = Json.array();
        report.rows().forEach(items::add);
        return items;
    }

    /// Of the last week against the first, unless weeks are named.
    private ApiResponse baseline(Practice practice, ApiRequest request) {
        Optional<Snapshot> then = request.parameter("since").isEmpty()
                ? snapshots.first(practice.id(), SnapshotPeriod.WEEK)
                : snapshots.find(practice.id(), SnapshotPeriod.WEEK, request.parameter("since"));
        Optional<Snapshot> now = request.parameter("of").isEmpty()
                ? snapshots.latest(practice.id(), SnapshotPeriod.WEEK)
                : snapshots.find(practice.id(), SnapshotPeriod.WEEK, request.parameter("of"));
        return then.flatMap(baseline -> now.map(week -> compared(request, baseline, week)))
                .orElseGet(ApiResponse::notFound);
    }

    private static ApiResponse compared(ApiRequest request, Snapshot then, Snapshot now) {
        BaselineComparison progress = BaselineComparison.between(then, now);
        ArrayNode items = Json.array();
        put(
                items.addObject()
                        .put("figure", "netCollectionRateCashTwelveWeeks")
                        .put("numeratorThen", progress.collectedThen().numerator())
                        .put("denominatorThen", progress.collectedThen().denominator())
                        .put("numerator", progress.collected().numerator())
                        .put("denominator", progress.collected().denominator()),
                "changePoints",
                progress.points());
        put(
                items.addObject()
                        .put("figure", "agedShareCents")
                        .put("numeratorThen", progress.agedThen().numerator())
                        .put("denominatorThen", progress.agedThen().denominator())
                        .put("numerator", progress.aged().numerator())
                        .put("denominator", progress.aged().denominator()),
                "changePercent",
                progress.agedChange());
        ObjectNode head = Json.object()
                .put("since", then.week().toString())
                .put("of", now.week().toString());
        return ApiResponse.list(request, head, items);
    }

    private static void put(ObjectNode json, String name, OptionalDouble change) {
        change.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
    }

    /// What payers kept back from payments, from the ledger: of a quarter, unless days are named.
    private ApiResponse recoupments(Practice practice, ApiRequest request) {
        LocalDate to = request.parameter("to").isEmpty() ? view.today(practice) : DenialFilter.day(request, "to");
        LocalDate from = request.parameter("from").isEmpty()
                ? to.minusWeeks(RECOUPMENT_WEEKS)
                : DenialFilter.day(request, "from");
        ArrayNode items = Json.array();
        Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .flatMap(month -> table.partition(practice.keys().ledger(month)).stream())
                .filter(row -> isWithin(practice, row, from, to))
                .forEach(row -> addRecoupment(items, row));
        return ApiResponse.list(
                request, Json.object().put("from", from.toString()).put("to", to.toString()), items);
    }

    private static boolean isWithin(Practice practice, Item row, LocalDate from, LocalDate to) {
        return row.moment("receivedAt")
                .map(practice::day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .isPresent();
    }

    private static void addRecoupment(ArrayNode items, Item row) {
        LedgerRow remittance = LedgerRowItem.read(row);
        if (remittance.sums().recoupedCents() != 0) {
            LedgerRow.Heading heading = remittance.heading();
            items.addObject()
                    .put("remittance", row.text("sk"))
                    .put("payer", heading.payer())
                    .put("payerName", heading.payerName())
                    .put("trace", heading.trace())
                    .put("paidOn", heading.paidOn())
                    .put("paymentCents", heading.paymentCents())
                    .put("recoupedCents", remittance.sums().recoupedCents())
                    .put("adjustedCents", remittance.sums().adjustedCents());
        }
    }
}
