package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.lambda.desk.Page;
import health.overturn.lambda.desk.Row;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.IndexName;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.lambda.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists denials and shows one.
final class DenialResource {
    static final Set<String> LIST_PARAMETERS = Stream.concat(
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
                            "include",
                            "limit",
                            "cursor"),
                    StandingFilter.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Table table;
    private final Denials denials;
    private final DenialView view;

    DenialResource(Table table, DenialView view) {
        this.table = table;
        this.denials = new Denials(table);
        this.view = view;
    }

    Response list(Practice practice, Request request) {
        DenialFilter filter = new DenialFilter(request, practice);
        Denials.Page page = page(practice, request, filter);
        Heads heads = Heads.of(
                table, practice, page.items().stream().map(Shown::denial).toList());
        Page rows = new Page(
                page.items().stream()
                        .map(shown -> new Row(shown, heads.ranked(shown.denial())))
                        .toList(),
                page.next());
        return view.page(new DenialView.Listed(practice, request, rows), Json.object(), (row, json) -> {});
    }

    private Denials.Page page(Practice practice, Request request, DenialFilter filter) {
        Predicate<Shown> wanted = filter.and(new StandingFilter(request)).and(tier(practice, request));
        String claim = request.parameter("claim");
        String payerClaim = request.parameter("payerClaimId");
        if (!claim.isEmpty() || !payerClaim.isEmpty()) {
            List<Shown> found =
                    claim.isEmpty() ? denials.ofPayerClaim(practice, payerClaim) : denials.ofClaim(practice, claim);
            return new Denials.Page(found.stream().filter(wanted).toList(), "");
        }
        Page.Window asked = DenialView.window(request);
        Denials.Window window = new Denials.Window(asked.after(), asked.limit());
        String payer = practice.settings().canonicalPayer(request.parameter("payer"));
        List<String> ranks = denials.ranks(practice, filter.part(), payer);
        return denials.list(practice, IndexName.RANK, ranks, window, wanted);
    }

    /// By the heads of the ranks, which are read once for the whole list; what is resolved has no tier.
    private Predicate<Shown> tier(Practice practice, Request request) {
        String asked = request.parameter("tier").toUpperCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return shown -> true;
        }
        Heads heads = Heads.of(table, practice);
        return shown -> !shown.denial().status().isResolved()
                && heads.ranked(shown.denial()).tier().name().equals(asked);
    }

    Response one(Practice practice, Request request) {
        Optional<Shown> found = denials.find(practice, request.named());
        if (found.isEmpty()) {
            return Response.notFound();
        }
        Denial denial = found.get().denial();
        RankedDenial ranked = Heads.of(table, practice, List.of(denial)).ranked(denial);
        ObjectNode json = view.of(practice, new Row(found.get(), ranked), request);
        json.set("history", new HistoryJson(request.caller()).of(denial));
        return Response.json(json);
    }
}
