package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CursorSeal;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.Route;
import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.ledger.NoteListing;
import health.overturn.operations.ledger.NoteRows;
import health.overturn.storage.claim.ClaimWatchReader.WatchedMoney;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.WatchFinder;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Serves the money that is no denial: what payers have not decided yet, and what is worth a look.
final class OpenMoneyResource {
    private final WatchFinder watches;
    private final NoteListing notes;

    OpenMoneyResource(WatchFinder watches, NoteListing notes) {
        this.watches = watches;
        this.notes = notes;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "watched", AllowedRoles.BILLING, this::watched)
                        .withParameters(Set.of("payer", "limit", "cursor"))
                        .withColumns(ListColumns.WATCHED),
                Route.forPractice("GET", "notes", AllowedRoles.BILLING, this::notes)
                        .withParameters(Set.of("payer", "carc", "limit", "cursor"))
                        .withColumns(ListColumns.NOTES));
    }

    private ApiResponse watched(Practice practice, ApiRequest request) {
        ListPage<WatchedMoney> page = watches.list(
                practice,
                request.today(practice),
                DenialPresenter.window(request),
                watched -> isPayer(practice, request, watched.watch().payer()));
        ArrayNode items = Json.array();
        page.items().forEach(watched -> items.add(json(practice, request, watched)));
        return page(request, items, page.next());
    }

    private static ObjectNode json(Practice practice, ApiRequest request, WatchedMoney watched) {
        Adjudication adjudication = watched.adjudication().adjudication();
        ObjectNode json = Json.object();
        Disclosure.About about = request.disclosure().about("watch " + adjudication.id());
        about.put(json, "claimId", Disclosure.Kind.CLAIM_NUMBER, adjudication.claimNumber());
        about.put(json, "payerClaimId", Disclosure.Kind.CLAIM_NUMBER, adjudication.payerClaimNumber());
        putPayer(
                json,
                practice,
                watched.watch().payer(),
                watched.adjudication().details().payerName());
        json.put("cents", watched.watch().amount().cents())
                .put("since", watched.watch().since().toString())
                .put("runsOutOn", watched.watch().expiresOn().toString());
        ArrayNode codes = json.putArray("codes");
        watched.watch().reasons().stream()
                .flatMap(OpenMoneyResource::codes)
                .distinct()
                .forEach(codes::add);
        return json;
    }

    /// The group with the reason code, such as `CO-252`, and the remark codes.
    private static Stream<String> codes(Reason reason) {
        String code = reason.carc().text();
        Stream<String> adjustment =
                code.isEmpty() ? Stream.empty() : Stream.of(reason.group().text() + "-" + code);
        return Stream.concat(adjustment, reason.rarcs().stream());
    }

    private ApiResponse notes(Practice practice, ApiRequest request) {
        String carc = request.parameter("carc");
        NoteListing.NotePage page = notes.list(
                        practice,
                        request.at(),
                        request.position(),
                        request.limit(),
                        listed -> isPayer(
                                        practice,
                                        request,
                                        listed.entry().row().heading().payer())
                                && (carc.isEmpty()
                                        || listed.note()
                                                .filter(note -> note.carc().equals(carc))
                                                .isPresent()))
                .orElseThrow(CursorSeal::invalid);
        ArrayNode items = Json.array();
        page.items().forEach(listed -> items.add(json(practice, request, listed)));
        return page(request, items, page.next());
    }

    private static ObjectNode json(Practice practice, ApiRequest request, NoteListing.ListedNote listed) {
        LedgerRow.Heading heading = listed.entry().row().heading();
        ObjectNode json = Json.object().put("remittance", listed.entry().position());
        putPayer(json, practice, heading.payer(), heading.payerName());
        json.put("paidOn", heading.paidOn()).put("count", listed.count()).put("cents", listed.cents());
        ArrayNode may = json.putArray("may");
        listed.note().ifPresent(note -> {
            putNote(json, request.disclosure().about("notes " + listed.entry().position()), note);
            may.add("ENTER_DENIAL");
        });
        return json;
    }

    private static void putNote(ObjectNode json, Disclosure.About about, NoteRows.NoteRow note) {
        json.put("group", note.group())
                .put("carc", note.carc())
                .put("line", note.line())
                .put("serviceFrom", note.serviceFrom())
                .put("chargeCents", note.chargeCents());
        about.put(json, "claimId", Disclosure.Kind.CLAIM_NUMBER, note.claimNumber());
        about.put(json, "payerClaimId", Disclosure.Kind.CLAIM_NUMBER, note.payerClaimNumber());
    }

    private static boolean isPayer(Practice practice, ApiRequest request, String payer) {
        String wanted = request.parameter("payer");
        return wanted.isEmpty()
                || practice.settings()
                        .canonicalPayer(payer)
                        .equalsIgnoreCase(practice.settings().canonicalPayer(wanted));
    }

    private static void putPayer(ObjectNode json, Practice practice, String id, String name) {
        String payer = practice.settings().canonicalPayer(id);
        json.putObject("payer")
                .put("id", payer)
                .put(
                        "name",
                        practice.settings()
                                .payers()
                                .find(payer)
                                .map(KnownPayer::name)
                                .orElse(name));
    }

    private static ApiResponse page(ApiRequest request, ArrayNode items, String next) {
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }
}
