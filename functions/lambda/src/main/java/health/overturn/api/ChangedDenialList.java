package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.CursorSeal;
import health.overturn.operations.increment.ChangedDenials;
import health.overturn.operations.publish.MoveLogPosition;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;
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

    /// @param wanted the other filters of the request, and what the caller may see
    ApiResponse answer(Practice practice, ApiRequest request, Predicate<DenialWithAdjudication> wanted) {
        Instant since = since(request);
        String position = request.position();
        MoveLogPosition from = position.isEmpty()
                ? MoveLogPosition.before(since)
                : MoveLogPosition.parse(position).orElseThrow(CursorSeal::invalid);
        ChangedDenials.ChangedPage page =
                changed.read(practice, from, DenialPresenter.window(request).limit());
        ListPage<ListRow> rows = new ListPage<>(
                rows(practice, page, wanted), page.atEnd() ? "" : page.next().text());
        DenialPresenter.PageRequested requested = new DenialPresenter.PageRequested(practice, request, rows);
        if (!page.atEnd()) {
            return presenter.page(requested, Json.object(), (row, json) -> {});
        }
        String through = through(page, since);
        return presenter
                .page(requested, Json.object().put("changedThrough", through), (row, json) -> {})
                .withHeader(THROUGH_HEADER, through);
    }

    private List<ListRow> rows(
            Practice practice, ChangedDenials.ChangedPage page, Predicate<DenialWithAdjudication> wanted) {
        List<DenialWithAdjudication> found =
                page.denials().stream().filter(wanted).toList();
        TierLookup tiers = tierReader.forPayersOf(
                practice, found.stream().map(DenialWithAdjudication::denial).toList());
        return found.stream()
                .map(denial -> new ListRow(denial, tiers.withRank(denial.denial())))
                .toList();
    }

    private static String through(ChangedDenials.ChangedPage page, Instant since) {
        return (page.through().isBefore(since) ? since : page.through()).toString();
    }

    private static Instant since(ApiRequest request) {
        return request.moment(SINCE)
                .filter(since -> !since.isBefore(FIRST) && !since.isAfter(request.at()))
                .orElseThrow(() -> BadRequestException.parameter(
                        SINCE, "must be a moment from 2000-01-01T00:00:00Z to now, such as 2026-12-24T15:00:00Z"));
    }
}
