package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Serves lists of denials, and single denials.
final class DenialResource {
    private static final Set<String> LIST_PARAMETERS = Stream.concat(
                    Stream.of(
                            "payer",
                            "category",
                            "carc",
                            "state",
                            "owner",
                            "assignee",
                            "queue",
                            "tier",
                            "provider",
                            "serviceFrom",
                            "claim",
                            "payerClaimId",
                            "trace",
                            "minCents",
                            "maxCents",
                            "from",
                            "to",
                            "changedSince",
                            "include",
                            "limit",
                            "cursor"),
                    DrillDownFilter.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final DenialFinder denials;
    private final TierReader tierReader;
    private final DenialPresenter presenter;
    private final ChangedDenialList changed;

    DenialResource(DenialFinder denials, TierReader tierReader, DenialPresenter presenter, ChangedDenialList changed) {
        this.changed = changed;
        this.denials = denials;
        this.tierReader = tierReader;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "denials", AllowedRoles.EVERY_ROLE, this::list)
                        .withParameters(LIST_PARAMETERS),
                Route.forPractice("GET", "denials/{id}", AllowedRoles.EVERY_ROLE, this::one)
                        .withParameters(Set.of("include")));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        DenialFilter filter = new DenialFilter(request, practice);
        if (ChangedDenialList.isRequested(request)) {
            return changed.answer(practice, request, wanted(practice, request, filter));
        }
        ListPage<DenialWithAdjudication> page = page(practice, request, filter);
        TierLookup tiers = tierReader.forPayersOf(
                practice,
                page.items().stream().map(DenialWithAdjudication::denial).toList());
        ListPage<ListRow> rows = page.map(found -> new ListRow(found, tiers.withRank(found.denial())));
        return presenter.page(
                new DenialPresenter.PageRequested(practice, request, rows), Json.object(), (row, json) -> {});
    }

    private ListPage<DenialWithAdjudication> page(Practice practice, ApiRequest request, DenialFilter filter) {
        Predicate<DenialWithAdjudication> wanted = wanted(practice, request, filter);
        String claim = request.parameter("claim");
        String payerClaim = request.parameter("payerClaimId");
        if (!claim.isEmpty() || !payerClaim.isEmpty()) {
            List<DenialWithAdjudication> found = claim.isEmpty()
                    ? denials.findByPayerClaimNumber(practice, payerClaim)
                    : denials.findByClaimNumber(practice, claim);
            return new ListPage<>(found.stream().filter(wanted).toList(), "");
        }
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        return denials.listByValue(practice, filter.scope(), payer, DenialPresenter.window(request), wanted);
    }

    private Predicate<DenialWithAdjudication> wanted(Practice practice, ApiRequest request, DenialFilter filter) {
        return filter.and(new DrillDownFilter(request, request.today(practice))).and(tier(practice, request));
    }

    /// The filter by tier. It reads the rankings once for the whole list. Resolved denials have no tier.
    private Predicate<DenialWithAdjudication> tier(Practice practice, ApiRequest request) {
        String requested = request.parameter("tier").toUpperCase(Locale.ROOT);
        if (requested.isEmpty()) {
            return found -> true;
        }
        TierLookup tiers = tierReader.forPractice(practice);
        return found -> !found.denial().state().isResolved()
                && tiers.withRank(found.denial()).tier().name().equals(requested);
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        Optional<DenialFinder.LinkedDenial> found = denials.findLinked(practice, request.pathParameter("id"));
        if (found.isEmpty()) {
            return ApiResponse.notFound();
        }
        DenialWithAdjudication withAdjudication = found.get().denial();
        Denial denial = withAdjudication.denial();
        RankedDenial ranked = tierReader.forPayersOf(practice, List.of(denial)).withRank(denial);
        ObjectNode json = presenter.of(practice, new ListRow(withAdjudication, ranked), request);
        putLinks(json, found.get().links());
        json.set("history", new HistoryJson(request.caller()).of(denial));
        return ApiResponse.json(json);
    }

    private static void putLinks(ObjectNode json, List<DenialFinder.PayerLink> links) {
        ArrayNode linkedTo = json.putArray("linkedTo");
        links.forEach(link -> linkedTo.addObject()
                .put("payer", link.payer())
                .put("denial", link.denialId().orElse(null)));
    }
}
