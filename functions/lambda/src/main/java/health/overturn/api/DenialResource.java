package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.denial.ConversationJson;
import health.overturn.api.filter.DenialFilter;
import health.overturn.api.filter.DrillDownFilter;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.EntityTag;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.operations.worklist.ListRow;
import health.overturn.storage.conversation.ConversationStore;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
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
                            "remittance",
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
    private final ValueList valueList;
    private final ConversationStore conversations;
    private final DenialPresenter presenter;
    private final ChangedDenialList changed;

    DenialResource(ApiDependencies.Denials stores, DenialPresenter presenter, ChangedDenialList changed) {
        this.changed = changed;
        this.denials = stores.finder();
        this.tierReader = stores.tiers();
        this.valueList = stores.valueList();
        this.conversations = stores.conversations();
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "denials", AllowedRoles.EVERY_ROLE, this::list)
                        .withParameters(LIST_PARAMETERS)
                        .withColumns(ListColumns.DENIALS),
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
        ValueList.Selection selection = new ValueList.Selection(
                filter.scope(), payer, request.parameter("assignee"), entry -> filter.mayBe(entry.facts()), wanted);
        return valueList.read(practice, selection, DenialPresenter.window(request));
    }

    private Predicate<DenialWithAdjudication> wanted(Practice practice, ApiRequest request, DenialFilter filter) {
        return filter.and(new DrillDownFilter(
                        request, request.today(practice), practice.settings().settings()))
                .and(tier(practice, request))
                .and(found -> mayWork(request, found));
    }

    /// The filter by tier. It reads the rankings once for the whole list. Resolved denials have no tier.
    private Predicate<DenialWithAdjudication> tier(Practice practice, ApiRequest request) {
        String requested = request.parameter("tier").toUpperCase(Locale.ROOT);
        if (requested.isEmpty()) {
            return found -> true;
        }
        TierLookup tiers = tierReader.heads(practice).tiers();
        return found -> !found.denial().state().isResolved()
                && tiers.withRank(found.denial()).tier().name().equals(requested);
    }

    /// Whether the caller may see a denial: an upstream team sees its own queues alone.
    static boolean mayWork(ApiRequest request, DenialWithAdjudication found) {
        return request.caller()
                .requirePerson()
                .mayWork(found.denial().projection().category().queue());
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        Optional<DenialFinder.LinkedDenial> found = denials.findLinked(practice, request.pathParameter("id"))
                .filter(linked -> mayWork(request, linked.denial()));
        if (found.isEmpty()) {
            return ApiResponse.notFound();
        }
        DenialWithAdjudication withAdjudication = found.get().denial();
        Denial denial = withAdjudication.denial();
        RankedDenial ranked = tierReader.forPayersOf(practice, List.of(denial)).withRank(denial);
        ObjectNode json = presenter.of(practice, new ListRow(withAdjudication, ranked), request);
        putLinks(json, found.get().links(), request);
        Disclosure.About about = request.disclosure().about(withAdjudication.apiId());
        json.set("history", new HistoryJson(about).of(denial));
        ConversationJson.put(json, about, () -> conversations.read(practice.keys(), withAdjudication.apiId()));
        return ApiResponse.json(json).withHeader(EntityTag.HEADER, EntityTag.of(denial.version()));
    }

    /// A link to a denial that the caller may not see is left out.
    private static void putLinks(ObjectNode json, List<DenialFinder.PayerLink> links, ApiRequest request) {
        ArrayNode linkedTo = json.putArray("linkedTo");
        links.stream()
                .filter(link -> link.denial()
                        .filter(denial -> !mayWork(request, denial))
                        .isEmpty())
                .forEach(link -> linkedTo.addObject()
                        .put("payer", link.payer())
                        .put(
                                "denial",
                                link.denial().map(DenialWithAdjudication::apiId).orElse(null)));
    }
}
