package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.CsvWriter;
import health.overturn.api.http.Cursor;
import health.overturn.api.http.NextLink;
import health.overturn.denials.denial.Role;
import health.overturn.operations.increment.ChangedDenials;
import health.overturn.operations.publish.MoveLogPosition;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Answers `GET /denials?changedSince=`.
final class ChangedDenialList {
    /// The header that tells a reader of CSV what `changedThrough` tells a reader of JSON.
    static final String THROUGH_HEADER = "Overturn-Changed-Through";

    private static final String SINCE = "changedSince";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private final ChangedDenials changed;
    private final TierReader tierReader;
    private final DenialPresenter presenter;

    ChangedDenialList(ChangedDenials changed, TierReader tierReader, DenialPresenter presenter) {
        this.changed = changed;
        this.tierReader = tierReader;
        this.presenter = presenter;
    }

    static boolean isRequested(ApiRequest request) {
        return !request.parameter(SINCE).isEmpty();
    }

    ApiResponse answer(Practice practice, ApiRequest request, Predicate<DenialWithAdjudication> wanted) {
        Instant since = since(request);
        String cursor = request.parameter("cursor");
        MoveLogPosition from = cursor.isEmpty()
                ? MoveLogPosition.before(since)
                : MoveLogPosition.parse(Cursor.read(cursor)).orElseThrow(Cursor::invalid);
        ChangedDenials.ChangedPage page =
                changed.read(practice, from, DenialPresenter.window(request).limit());
        ApiResponse response = response(practice, request, page, wanted);
        return page.atEnd()
                ? response.withHeader(THROUGH_HEADER, through(page, since))
                : NextLink.add(response, request, "cursor", cursor(page));
    }

    private static String cursor(ChangedDenials.ChangedPage page) {
        return Cursor.write(page.next().text());
    }

    private ApiResponse response(
            Practice practice,
            ApiRequest request,
            ChangedDenials.ChangedPage page,
            Predicate<DenialWithAdjudication> wanted) {
        ListPage<ListRow> rows = new ListPage<>(rows(practice, request, page, wanted), "");
        ArrayNode items =
                presenter.items(new DenialPresenter.PageRequested(practice, request, rows), (row, json) -> {});
        if (request.wantsCsv()) {
            ArrayNode flat = Json.array();
            items.forEach(item -> flat.add(DenialColumns.flat(item)));
            return CsvWriter.write(DenialColumns.ALL, flat);
        }
        ObjectNode body = Json.object();
        body.set("items", items);
        return ApiResponse.json(
                page.atEnd()
                        ? body.put("changedThrough", through(page, since(request)))
                        : body.put("next", cursor(page)));
    }

    private List<ListRow> rows(
            Practice practice,
            ApiRequest request,
            ChangedDenials.ChangedPage page,
            Predicate<DenialWithAdjudication> wanted) {
        List<DenialWithAdjudication> found = page.denials().stream()
                .filter(wanted)
                .filter(denial -> isInSight(request, denial))
                .toList();
        TierLookup tiers = tierReader.forPayersOf(
                practice, found.stream().map(DenialWithAdjudication::denial).toList());
        return found.stream()
                .map(denial -> new ListRow(denial, tiers.withRank(denial.denial())))
                .toList();
    }

    /// A person in an upstream team sees the denials of her own work queues.
    private static boolean isInSight(ApiRequest request, DenialWithAdjudication found) {
        return !request.caller().hasRole(Set.of(Role.UPSTREAM))
                || request.caller()
                        .queues()
                        .contains(found.denial().projection().category().queue());
    }

    private static String through(ChangedDenials.ChangedPage page, Instant since) {
        return (page.through().isBefore(since) ? since : page.through()).toString();
    }

    private static Instant since(ApiRequest request) {
        Instant since = parse(request.parameter(SINCE));
        if (since.isBefore(FIRST) || since.isAfter(request.at())) {
            throw invalid();
        }
        return since;
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException invalid) {
            throw invalid();
        }
    }

    private static BadRequestException invalid() {
        return new BadRequestException(
                SINCE + ": must be an instant from 2000-01-01T00:00:00Z to now, such as 2026-12-24T15:00:00Z");
    }
}
