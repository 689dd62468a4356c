package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.report.BaselineComparison;
import health.overturn.lambda.intake.Remittance;
import health.overturn.lambda.intake.RemittanceItem;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.measure.Period;
import health.overturn.lambda.measure.SnapshotShelf;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.report.ReportKind;
import health.overturn.lambda.report.ReportShelf;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
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

    private final ReportShelf reports;
    private final SnapshotShelf snapshots;
    private final Table table;
    private final DenialView view;

    ReportResource(RecordsBucket records, Table table, DenialView view) {
        this.reports = new ReportShelf(records);
        this.snapshots = new SnapshotShelf(records);
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

    private Response written(ReportKind kind, Practice practice, Request request) {
        return reports.find(practice.id(), kind, request.parameter("of"))
                .map(report -> Response.list(request, Json.object().put("of", report.of()), rows(report)))
                .orElseGet(Response::notFound);
    }

    private static ArrayNode rows(ReportShelf.Written report) {
        ArrayNode items = Json.array();
        report.rows().forEach(items::add);
        return items;
    }

    /// Of the last week against the first, unless weeks are named.
    private Response baseline(Practice practice, Request request) {
        Optional<Snapshot> then = request.parameter("since").isEmpty()
                ? snapshots.first(practice.id(), Period.WEEK)
                : snapshots.find(practice.id(), Period.WEEK, request.parameter("since"));
        Optional<Snapshot> now = request.parameter("of").isEmpty()
                ? snapshots.latest(practice.id(), Period.WEEK)
                : snapshots.find(practice.id(), Period.WEEK, request.parameter("of"));
        return then.flatMap(baseline -> now.map(week -> compared(request, baseline, week)))
                .orElseGet(Response::notFound);
    }

    private static Response compared(Request request, Snapshot then, Snapshot now) {
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
        return Response.list(request, head, items);
    }

    private static void put(ObjectNode json, String name, OptionalDouble change) {
        change.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
    }

    /// What payers kept back from payments, from the ledger: of a quarter, unless days are named.
    private Response recoupments(Practice practice, Request request) {
        LocalDate to = request.parameter("to").isEmpty() ? view.today(practice) : DenialFilter.day(request, "to");
        LocalDate from = request.parameter("from").isEmpty()
                ? to.minusWeeks(RECOUPMENT_WEEKS)
                : DenialFilter.day(request, "from");
        ArrayNode items = Json.array();
        Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .flatMap(month -> table.partition(practice.keys().ledger(month)).stream())
                .filter(row -> isWithin(practice, row, from, to))
                .forEach(row -> addRecoupment(items, row));
        return Response.list(request, Json.object().put("from", from.toString()).put("to", to.toString()), items);
    }

    private static boolean isWithin(Practice practice, Item row, LocalDate from, LocalDate to) {
        return row.moment("receivedAt")
                .map(practice::day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .isPresent();
    }

    private static void addRecoupment(ArrayNode items, Item row) {
        Remittance remittance = RemittanceItem.read(row);
        if (remittance.sums().recoupedCents() != 0) {
            Remittance.Heading heading = remittance.heading();
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
