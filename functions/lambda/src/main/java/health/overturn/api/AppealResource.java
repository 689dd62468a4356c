package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.denial.AppealJson;
import health.overturn.api.denial.PacketFactory;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.Route;
import health.overturn.api.http.RouteFormats;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.lifecycle.AppealRules;
import health.overturn.denials.packet.AppealPacket;
import health.overturn.operations.letter.HtmlPacket;
import health.overturn.operations.letter.LetterFormat;
import health.overturn.operations.letter.TextPacket;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Serves the facts that an appeal letter needs: the denial, whether it may be appealed, and until when.
///
/// Roles that may see patients get the patient's data; each such access is recorded.
final class AppealResource {
    private static final RouteFormats PACKET =
            RouteFormats.ofList(ListColumns.APPEAL_PACKET).withTypes("text/html", "text/plain");

    private final DenialFinder denials;
    private final TierReader tierReader;
    private final DenialPresenter presenter;

    AppealResource(DenialFinder denials, TierReader tierReader, DenialPresenter presenter) {
        this.denials = denials;
        this.tierReader = tierReader;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "denials/{id}/appeal", AllowedRoles.WORK, this::get),
                Route.forPractice("GET", "denials/{id}/appeal/packet", AllowedRoles.WORK, this::packet)
                        .withFormats(PACKET));
    }

    private ApiResponse get(Practice practice, ApiRequest request) {
        return denials.find(practice, request.pathParameter("id"))
                .filter(found -> DenialResource.mayWork(request, found))
                .map(found -> ApiResponse.json(appealSheet(practice, found, request)))
                .orElseGet(ApiResponse::notFound);
    }

    /// The letter for print or as text; its fields as JSON or CSV.
    private ApiResponse packet(Practice practice, ApiRequest request) {
        return denials.find(practice, request.pathParameter("id"))
                .filter(found -> DenialResource.mayWork(request, found))
                .flatMap(found -> new PacketFactory(
                                practice,
                                request.today(practice),
                                request.disclosure().about(found.apiId()))
                        .of(found))
                .map(packet -> response(packet, request))
                .orElseGet(ApiResponse::notFound);
    }

    private static ApiResponse response(AppealPacket packet, ApiRequest request) {
        return switch (request.terms().mediaType()) {
            case "text/html" -> new ApiResponse(200, LetterFormat.HTML.contentType(), HtmlPacket.render(packet));
            case "text/plain" -> new ApiResponse(200, LetterFormat.TXT.contentType(), TextPacket.render(packet));
            default -> fields(packet, request);
        };
    }

    private static ApiResponse fields(AppealPacket packet, ApiRequest request) {
        ArrayNode items = Json.array();
        packet.fields()
                .forEach(field -> items.addObject()
                        .put("name", field.name())
                        .put("label", field.label())
                        .put("value", field.value())
                        .put("blank", field.isBlank()));
        ObjectNode header = Json.object().put("title", packet.title());
        ArrayNode checklist = header.putArray("checklist");
        packet.checklist()
                .forEach(item -> checklist
                        .addObject()
                        .put("item", item.item().name())
                        .put("what", item.what())
                        .put("required", item.required())
                        .put("demanded", item.demanded()));
        return ApiResponse.list(request, header, items);
    }

    private ObjectNode appealSheet(Practice practice, DenialWithAdjudication found, ApiRequest request) {
        LocalDate today = request.today(practice);
        Denial denial = found.denial();
        ObjectNode sheet = Json.object().put("day", today.toString());
        putAppeal(sheet, practice, denial, today);
        sheet.put("openCents", denial.projection().open().cents());
        var why = sheet.putArray("why");
        new Explanation(practice.settings().codeTables())
                .explain(found.storedAdjudication().adjudication().judgement())
                .forEach(why::add);
        Disclosure.About about = request.disclosure().about(found.apiId());
        about.allows(Disclosure.Kind.APPEAL_PACKET);
        ObjectNode json = presenter.withPatient(practice, found, request);
        DenialJson.putTriage(
                json, tierReader.forPayersOf(practice, List.of(denial)).withRank(denial));
        sheet.set("denial", json);
        sheet.set("history", new HistoryJson(about).of(denial));
        return sheet;
    }

    private static void putAppeal(ObjectNode sheet, Practice practice, Denial denial, LocalDate today) {
        AppealRules rules = new AppealRules(practice.settings().settings());
        AppealStanding standing = AppealStanding.of(denial.projection());
        DenialDetails subject = denial.details();
        Optional<String> ruledOut = Optional.ofNullable(subject.forbidden().get(DenialResponse.APPEAL));
        Optional<Integer> level =
                standing.openLevel().or(() -> standing.pending().map(AppealLevel::level));
        Optional<Deadline> until = level.flatMap(standing::deadlineOf);
        boolean passed = until.filter(by -> !by.isOpen(today)).isPresent();
        boolean assumed = until.map(Deadline::assumed).orElse(false);
        sheet.put(
                        "mayAppeal",
                        ruledOut.isEmpty()
                                && rules.refusalToOrder(denial, today).isEmpty())
                .put("passedByGuess", passed && assumed)
                .put("ruledOutBy", ruledOut.orElse(null))
                .put("level", level.orElse(null))
                .put("appealBy", until.map(by -> by.on().toString()).orElse(null))
                .put("lastOn", until.map(by -> by.lastOn().toString()).orElse(null))
                .put("daysLeft", until.map(by -> by.daysLeft(today)).orElse(null))
                .put("assumed", assumed)
                .put("state", standing.state(today).map(Enum::name).orElse(null));
        sheet.set("levels", AppealJson.levels(standing));
        ArrayNode demanded = sheet.putArray("demandedEvidence");
        rules.demanded(denial).stream().sorted().forEach(item -> demanded.add(item.name()));
    }
}
