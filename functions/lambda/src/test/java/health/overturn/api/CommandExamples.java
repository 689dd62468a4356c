package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.denials.appeal.AppealChannel;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.lambda.fake.DenialMover;
import health.overturn.lambda.fake.Deployment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Requests for the commands of people, each on a denial in the state that the command needs.
final class CommandExamples {
    private static final Actor.Person ADMIN = new Actor.Person("admin.example", Role.ADMIN, Set.of());
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Week WEEK = new Week(MONDAY);
    private static final ProtectedText TEXT = ProtectedText.of("invented words");
    private static final String TOUCH = """
        "action": "APPEAL", "result": "sent", "note": "by fax", "reference": "FAX-INVENTED-1",
         "nextActionOn": "2026-06-10", "level": 1, "channel": "FAX", "sentOn": "2026-06-01",
         "evidence": ["MEDICAL_RECORD"]\
        """;

    private final Deployment deployment;
    private final DenialMover mover;

    CommandExamples(Deployment deployment) {
        this.deployment = deployment;
        this.mover = new DenialMover(deployment);
    }

    List<ApiRequest> requestsFor(String operation) {
        String denials = "POST /v1/practices/{practice}/denials/{id}/";
        return switch (operation.replace(denials, "")) {
            case "touches" -> List.of(denialCommand("touches", assigned(), "{" + TOUCH + ", \"version\": %d}"));
            case "appeal" -> appealSteps();
            case "resolution" -> resolutions();
            case "write-off-approval" -> List.of(approval());
            case "conversation" -> List.of(post("denials/" + assigned() + "/conversation", """
                    {"text": "is there a record?", "to": "other.example"}
                    """));
            case "reassignment" -> List.of(denialCommand("reassignment", assigned(), """
                {"owner": "other.example", "why": "knows the payer", "version": %d}
                """));
            case "category" -> List.of(recategorization());
            case "undo" -> List.of(undo());
            case "reopening" -> List.of(denialCommand("reopening", resolved(), """
                {"why": "a mistake", "version": %d}
                """));
            default -> otherRequestsFor(operation);
        };
    }

    private List<ApiRequest> otherRequestsFor(String operation) {
        return switch (operation) {
            case "POST /v1/practices/{practice}/denials" -> List.of(post("denials", """
                {"claimId": "ACCT-INVENTED-1", "payer": "INVENTED1", "serviceFrom": "2026-05-01",
                 "deniedOn": "2026-05-20", "chargeCents": 90000, "deniedCents": 90000, "group": "CO",
                 "carc": "197", "rarcs": ["MA44"], "payerClaimId": "ICN-INVENTED-1"}
                """));
            case "POST /v1/practices/{practice}/touches" -> List.of(touches());
            case "POST /v1/practices/{practice}/batches/{id}/touches" -> List.of(batch());
            case "POST /v1/practices/{practice}/hand-over" -> List.of(post("hand-over", """
                {"from": "owner.example", "to": "other.example", "note": "on leave"}
                """));
            case "POST /v1/practices/{practice}/cover" -> List.of(post("cover", "{\"owner\": \"owner.example\"}"));
            case "POST /v1/practices/{practice}/small-balances/write-off" -> List.of(writeOffs());
            case "POST /v1/practices/{practice}/escalations/{id}/decision" ->
                List.of(
                        decision(
                                "{\"decision\": \"WRITE_OFF\", \"writeOffReason\": \"TOO_LATE\", \"note\": \"too late\", \"version\": %d}"),
                        decision(
                                "{\"decision\": \"REASSIGN\", \"owner\": \"other.example\", \"note\": \"knows them\"}"));
            default -> List.of();
        };
    }

    private ApiRequest denialCommand(String what, String id, String body) {
        return post("denials/" + id + "/" + what, body.formatted(mover.version(id)));
    }

    private List<ApiRequest> appealSteps() {
        return List.of(
                denialCommand("appeal", assigned(), """
                    {"step": "DRAFTED", "level": 1, "note": "half written", "version": %d}
                    """),
                denialCommand("appeal", appealed(), """
                    {"step": "ACKNOWLEDGED", "on": "2026-06-01", "reference": "CASE-INVENTED-1", "version": %d}
                    """),
                denialCommand("appeal", appealed(), """
                    {"step": "DECIDED", "result": "LOST", "on": "2026-06-01", "note": "by mail", "version": %d}
                    """));
    }

    private String appealed() {
        return mover.moveNext(List.of(mover.assign("owner.example"), appealMove()), ADMIN);
    }

    private List<ApiRequest> resolutions() {
        return List.of(
                denialCommand("resolution", assigned(), """
                    {"outcome": "UPHELD", "note": "they stand by it", "rest": "WRITTEN_OFF", "writeOffReason": "CONTRACT",
                     "version": %d}
                    """),
                denialCommand("resolution", assigned(), """
                    {"outcome": "PAID", "note": "a check came", "recoveredCents": 1, "rest": "STAYS_OPEN"}
                    """),
                post("denials/" + enter("2026-05-21") + "/resolution", """
                    {"outcome": "DUPLICATE", "note": "sent twice", "originalId": "%s"}
                    """.formatted(enter("2026-05-20"))));
    }

    /// Enters a denial of one claim, which a payer denied on a day.
    private String enter(String deniedOn) {
        String answer = deployment
                .api()
                .answer(post("denials", """
                    {"claimId": "ACCT-INVENTED-3", "payer": "INVENTED1", "serviceFrom": "2026-05-01", "deniedOn": "%s",
                     "chargeCents": 90000, "deniedCents": 90000, "group": "CO", "carc": "197"}
                    """.formatted(deniedOn)))
                .body();
        return Json.read(answer).path("items").path(0).path("id").asText();
    }

    private ApiRequest recategorization() {
        String id = assigned();
        Category other =
                mover.denial(id).projection().category() == Category.CODING ? Category.CONTRACT : Category.CODING;
        return denialCommand(
                "category", id, "{\"category\": \"" + other + "\", \"why\": \"read again\", \"version\": %d}");
    }

    private ApiRequest undo() {
        String id = mover.moveNext(List.of(mover.assign("owner.example"), touchMove()), ADMIN);
        return denialCommand("undo", id, "{\"version\": %d, \"why\": \"another denial was meant\"}");
    }

    private ApiRequest touches() {
        String entered = enter("2026-05-20");
        mover.move(entered, List.of(mover.assign("owner.example")), ADMIN);
        return post("touches", "{\"ids\": [\"%s\", \"%s\"], %s}".formatted(entered, resolved(), TOUCH));
    }

    /// A touch on a batch of three: one member can be touched, one is held, one is excepted.
    private ApiRequest batch() {
        Batch batch = new Batch(WEEK, "PAYER-INVENTED", Category.CODING);
        List<Move> member = List.of(
                mover.assign("owner.example"),
                new Move.Touch(TouchAction.RECORDS, "sent", TEXT, TEXT, MONDAY.plusDays(3)),
                new Move.Batched(batch));
        String excepted = mover.moveNext(member, ADMIN);
        mover.move(enter("2026-05-19"), member, ADMIN);
        String held = mover.moveNext(member, ADMIN);
        mover.move(held, List.of(new Move.Hold("head.example", "the owner has left")), ADMIN);
        return post("batches/" + batch.id() + "/touches", "{\"except\": [\"" + excepted + "\"], " + TOUCH + "}");
    }

    private ApiRequest writeOffs() {
        String small = mover.moveSmallest(List.of(mover.assign("owner.example")), ADMIN);
        return post(
                "small-balances/write-off",
                "{\"ids\": [\"%s\", \"%s\"], \"note\": \"approved\"}".formatted(small, resolved()));
    }

    private ApiRequest decision(String body) {
        String id = mover.moveNext(List.of(mover.assign("owner.example"), escalateMove()), ADMIN);
        return post("escalations/" + id + "/decision", body.formatted(mover.version(id)));
    }

    /// A write-off that another person proposed.
    private ApiRequest approval() {
        String id = proposedWriteOff();
        return denialCommand(
                "write-off-approval", id, "{\"decision\": \"APPROVE\", \"note\": \"I agree\", \"version\": %d}");
    }

    String proposedWriteOff() {
        Move proposed = new Move.WriteOffProposed(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), TEXT);
        return mover.moveNext(
                List.of(mover.assign("owner.example"), touchMove(), proposed),
                new Actor.Person("lead.example", Role.LEAD, Set.of()));
    }

    String held() {
        return mover.moveNext(List.of(new Move.Hold("head.example", "nobody is named")), ADMIN);
    }

    private String assigned() {
        return mover.moveNext(List.of(mover.assign("owner.example")), ADMIN);
    }

    private String resolved() {
        Move resolve = new Move.Resolve(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), TEXT);
        return mover.moveNext(List.of(mover.assign("owner.example"), resolve), ADMIN);
    }

    /// A denial whose history has every kind of move.
    String denialWithEveryMove() {
        Routing routing = new Routing("owner.example", "owner.example", MONDAY, Routing.OwnerBy.PERSON);
        int before = mover.nextVersion();
        return mover.moveNext(
                List.of(
                        new Move.Hold("head.example", "nobody is named"),
                        new Move.Assign(routing),
                        touchMove(),
                        new Move.Undo(before + 3, TEXT),
                        new Move.AppealDrafted(1, TEXT),
                        appealMove(),
                        new Move.AppealAcknowledged(1, MONDAY, TEXT, TEXT, MONDAY.plusDays(3)),
                        new Move.AppealDecided(1, AppealResult.LOST, MONDAY, TEXT, TEXT, List.of(), MONDAY.plusDays(3)),
                        new Move.Batched(new Batch(WEEK, "PAYER-INVENTED", Category.CODING)),
                        new Move.Recategorize(Category.CONTRACT, routing, TEXT),
                        new Move.Rejudged(mover.nextDetails(), "CO-197", routing),
                        new Move.Reviewed(WEEK),
                        new Move.SoftWriteOffProposed(),
                        escalateMove(),
                        new Move.Decide(new Decision.Appeal(routing), TEXT),
                        new Move.Cover(routing),
                        new Move.HandedOver(routing, TEXT),
                        new Move.PartPaid(Money.ofCents(1), TEXT),
                        new Move.WriteOffProposed(
                                new ResolutionTerms(
                                        DenialOutcome.DUPLICATE, Money.ZERO, null, WriteOffReason.BILLED_TWICE, null),
                                TEXT),
                        new Move.WriteOffDeclined(TEXT),
                        new Move.WriteOffProposed(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), TEXT),
                        new Move.WriteOffApproved(TEXT),
                        new Move.Reopen(routing, TEXT),
                        new Move.Reassign(routing, TEXT),
                        new Move.Resolve(
                                new ResolutionTerms(
                                        DenialOutcome.DUPLICATE, Money.ZERO, Remainder.WRITTEN_OFF, null, "a.b"),
                                TEXT),
                        new Move.Reopen(routing, TEXT)),
                ADMIN);
    }

    private static Move touchMove() {
        return new Move.Touch(TouchAction.PAYER_CALL, "no answer", TEXT, TEXT, MONDAY.plusDays(3));
    }

    private static Move appealMove() {
        return new Move.Touch(
                TouchAction.APPEAL,
                "sent",
                TEXT,
                TEXT,
                MONDAY.plusDays(3),
                new AppealFiling(1, AppealChannel.FAX, MONDAY, Set.of(EvidenceItem.MEDICAL_RECORD)));
    }

    private static Move escalateMove() {
        return new Move.Escalate(WEEK.sunday());
    }

    private static ApiRequest post(String path, String body) {
        return ContractExamples.request("POST", path, Map.of(), body);
    }
}
