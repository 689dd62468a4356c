package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.DayBounds;
import health.overturn.api.http.Route;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.report.BaselineComparison;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.measure.SnapshotPeriod;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.operations.report.ReportKind;
import health.overturn.operations.report.ReportStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Serves reports: tables for the people who act on a part of the figures.
final class ReportResource {
    private static final int RECOUPMENT_WEEKS = 13;

    private final ReportStore reports;
    private final SnapshotStore snapshots;
    private final Ledger ledger;

    ReportResource(ReportStore reports, SnapshotStore snapshots, Ledger ledger) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.ledger = ledger;
    }

    List<Route> routes() {
        Stream<Route> written = Arrays.stream(ReportKind.values())
                .map(kind -> Route.forPractice(
                                "GET",
                                "reports/" + kind.key(),
                                AllowedRoles.BILLING_AND_REPORTING,
                                (practice, request) -> storedReport(kind, practice, request))
                        .withParameters(Set.of("period"))
                        .withColumns(ListColumns.of(kind)));
        return Stream.concat(
                        written,
                        Stream.of(
                                Route.forPractice(
                                                "GET",
                                                "reports/baseline",
                                                AllowedRoles.BILLING_AND_REPORTING,
                                                this::baseline)
                                        .withParameters(Set.of("since", "period"))
                                        .withColumns(ListColumns.BASELINE),
                                Route.forPractice(
                                                "GET",
                                                "reports/recoupments",
                                                AllowedRoles.BILLING_AND_REPORTING,
                                                this::recoupments)
                                        .withParameters(Set.of("from", "to"))
                                        .withColumns(ListColumns.RECOUPMENTS)))
                .toList();
    }

    private ApiResponse storedReport(ReportKind kind, Practice practice, ApiRequest request) {
        return reports.find(practice.id(), kind, request.parameter("period"))
                .map(report -> ApiResponse.list(request, Json.object().put("period", report.period()), rows(report)))
                .orElseGet(ApiResponse::notFound);
    }

    private static ArrayNode rows(ReportStore.StoredReport report) {
        ArrayNode items = Json.array();
        report.rows().forEach(items::add);
        return items;
    }

    /// Compares two weeks; by default the latest week with the first.
    private ApiResponse baseline(Practice practice, ApiRequest request) {
        Optional<Snapshot> then = request.parameter("since").isEmpty()
                ? snapshots.findFirst(practice.id(), SnapshotPeriod.WEEK)
                : snapshots.find(practice.id(), SnapshotPeriod.WEEK, request.parameter("since"));
        Optional<Snapshot> now = request.parameter("period").isEmpty()
                ? snapshots.findLatest(practice.id(), SnapshotPeriod.WEEK)
                : snapshots.find(practice.id(), SnapshotPeriod.WEEK, request.parameter("period"));
        return then.flatMap(baseline -> now.map(week -> comparison(request, baseline, week)))
                .orElseGet(ApiResponse::notFound);
    }

    private static ApiResponse comparison(ApiRequest request, Snapshot then, Snapshot now) {
        BaselineComparison progress = BaselineComparison.between(then, now);
        ArrayNode items = Json.array();
        put(
                items.addObject()
                        .put("figure", "netCollectionRateCashTwelveWeeks")
                        .put("numeratorThen", progress.baselineCollection().numerator())
                        .put("denominatorThen", progress.baselineCollection().denominator())
                        .put("numerator", progress.collection().numerator())
                        .put("denominator", progress.collection().denominator()),
                "changePoints",
                progress.collectionPoints());
        put(
                items.addObject()
                        .put("figure", "agedShareCents")
                        .put("numeratorThen", progress.baselineAged().numerator())
                        .put("denominatorThen", progress.baselineAged().denominator())
                        .put("numerator", progress.aged().numerator())
                        .put("denominator", progress.aged().denominator()),
                "changePercent",
                progress.agedChangePercent());
        ObjectNode header = Json.object()
                .put("since", then.week().toString())
                .put("period", now.week().toString());
        return ApiResponse.list(request, header, items);
    }

    private static void put(ObjectNode json, String name, OptionalDouble change) {
        change.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
    }

    /// Lists remittances in which a payer recouped money; by default those of the last 13 weeks.
    private ApiResponse recoupments(Practice practice, ApiRequest request) {
        LocalDate to = request.day("to").orElseGet(() -> request.today(practice));
        LocalDate from = request.day("from").orElseGet(() -> to.minusWeeks(RECOUPMENT_WEEKS));
        DayBounds.requireSpan(from, to);
        ArrayNode items = Json.array();
        ledger.receivedBetween(practice, from, to).forEach(entry -> addRecoupment(items, entry));
        return ApiResponse.list(
                request, Json.object().put("from", from.toString()).put("to", to.toString()), items);
    }

    private static void addRecoupment(ArrayNode items, LedgerEntry entry) {
        LedgerRow remittance = entry.row();
        if (remittance.sums().recoupedCents() != 0) {
            LedgerRow.Heading heading = remittance.heading();
            items.addObject()
                    .put("remittance", entry.position())
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
