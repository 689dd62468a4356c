package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.triage.Ranked;
import health.overturn.lambda.desk.Heads;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.IndexName;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.lambda.store.Table;
import health.overturn.lambda.store.Tiers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Lists denials and shows one.
final class DenialResource {
    static final Set<String> LIST_PARAMETERS = Set.of(
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
            "cursor");
    private static final int MOST = 200;
    private static final int STANDARD = 50;

    private final Table table;
    private final Denials denials;
    private final Tiers tiers;
    private final InstantSource clock;

    DenialResource(Table table, InstantSource clock) {
        this.table = table;
        this.denials = new Denials(table);
        this.tiers = new Tiers(table);
        this.clock = clock;
    }

    Response list(Practice practice, Request request) {
        DenialFilter filter = new DenialFilter(request, practice);
        Denials.Page page = page(practice, request, filter);
        ArrayNode items = Json.array();
        List<Ranked> ranked =
                tiers.of(practice, page.items().stream().map(Shown::denial).toList());
        for (int i = 0; i < ranked.size(); i++) {
            ObjectNode json = shown(practice, page.items().get(i), request);
            DenialJson.triage(json, ranked.get(i));
            items.add(json);
        }
        if (request.wantsCsv()) {
            return Csv.of(items);
        }
        ObjectNode body = Json.object();
        body.set("items", items);
        return Response.json(page.next().isEmpty() ? body : body.put("next", Cursor.write(page.next())));
    }

    private Denials.Page page(Practice practice, Request request, DenialFilter filter) {
        Predicate<Shown> wanted = filter.and(tier(practice, request));
        String claim = request.parameter("claim");
        String payerClaim = request.parameter("payerClaimId");
        if (!claim.isEmpty() || !payerClaim.isEmpty()) {
            List<Shown> found =
                    claim.isEmpty() ? denials.ofPayerClaim(practice, payerClaim) : denials.ofClaim(practice, claim);
            return new Denials.Page(found.stream().filter(wanted).toList(), "");
        }
        long limit = DenialFilter.cents(request, "limit", STANDARD);
        Denials.Window window = new Denials.Window(
                request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor")),
                Math.toIntExact(Math.clamp(limit, 1, MOST)));
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
        Heads heads = Heads.read(table, practice);
        return shown -> !shown.denial().status().isResolved()
                && heads.ranked(shown.kept().key(practice.keys()), shown.denial())
                        .tier()
                        .name()
                        .equals(asked);
    }

    Response one(Practice practice, Request request) {
        Optional<Shown> found = denials.find(practice, request.named());
        if (found.isEmpty()) {
            return Response.notFound();
        }
        ObjectNode json = shown(practice, found.get(), request);
        DenialJson.triage(json, tiers.of(practice, found.get().denial()));
        json.set("history", new HistoryJson(request.caller()).of(found.get().denial()));
        return Response.json(json);
    }

    private ObjectNode shown(Practice practice, Shown shown, Request request) {
        Instant now = clock.instant();
        ObjectNode json = DenialJson.of(practice, shown, practice.day(now), request.caller());
        if (request.parameter("include").equals("patient") && request.caller().maySeePatients()) {
            recordRead(practice, shown, request.caller(), now);
            DenialJson.patient(json, shown.fact().details().patient());
        }
        return json;
    }

    /// Who saw which patient's data is on record before it is shown.
    private void recordRead(Practice practice, Shown shown, Caller caller, Instant now) {
        table.putAll(List.of(Item.at(practice.keys().patientRead(now, caller.subject(), shown.id()))));
    }
}
