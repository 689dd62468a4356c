package health.overturn.storage.item;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Decision;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Converts a move of a denial's history to attributes and back.
final class MoveItem {
    private static final String MOVE = "m";
    private static final String CARRIED_TOUCHES = "ct";
    private static final String QUEUE_HEAD = "hd";
    private static final String WHY = "why";
    private static final String ACTION = "ac";
    private static final String RESULT = "rs";
    private static final String NOTE = "nt";
    private static final String REFERENCE = "re";
    private static final String DAY = "dy";
    static final String RECOVERED = "rv";
    private static final String DECISION = "de";
    private static final String CATEGORY = "ca";
    private static final String PAYER = "py";
    private static final String REASON = "rn";
    private static final String VERSION = "ve";

    private MoveItem() {}

    static Item of(Move move) {
        Item item = Item.EMPTY.with(MOVE, move.label());
        return switch (move) {
            case Move.Intake intake ->
                DenialDetailsItem.put(RoutingItem.put(item, intake.routing()), intake.details())
                        .with(CARRIED_TOUCHES, intake.carriedTouches());
            case Move.Assign assign -> RoutingItem.put(item, assign.routing());
            case Move.Hold hold -> item.with(QUEUE_HEAD, hold.queueHead()).with(WHY, hold.why());
            case Move.Touch touch -> putTouch(item, touch);
            case Move.AppealDrafted drafted -> AppealMoveItem.put(item, drafted);
            case Move.AppealAcknowledged acknowledged -> AppealMoveItem.put(item, acknowledged);
            case Move.AppealDecided decided -> AppealMoveItem.put(item, decided);
            case Move.Resolve resolve ->
                ResolutionTermsItem.put(item, resolve.terms())
                        .with(NOTE, resolve.note().value());
            case Move.PartPaid part ->
                item.with(RECOVERED, part.recovered().cents())
                        .with(NOTE, part.note().value());
            case Move.WriteOffProposed proposed ->
                ResolutionTermsItem.put(item, proposed.terms())
                        .with(NOTE, proposed.note().value());
            case Move.WriteOffApproved approved ->
                item.with(NOTE, approved.note().value());
            case Move.WriteOffDeclined declined ->
                item.with(NOTE, declined.note().value());
            case Move.HandedOver to ->
                RoutingItem.put(item, to.routing()).with(WHY, to.why().value());
            case Move.Escalate escalate -> item.with(DAY, escalate.dueOn());
            case Move.Decide decide ->
                putDecision(item, decide.decision()).with(NOTE, decide.note().value());
            case Move.Reassign reassign ->
                RoutingItem.put(item, reassign.routing())
                        .with(WHY, reassign.why().value());
            case Move.Cover cover -> RoutingItem.put(item, cover.routing());
            case Move.Recategorize recategorize ->
                RoutingItem.put(item, recategorize.routing())
                        .with(CATEGORY, recategorize.category().name())
                        .with(WHY, recategorize.why().value());
            case Move.Rejudged rejudged ->
                DenialDetailsItem.put(RoutingItem.put(item, rejudged.routing()), rejudged.details())
                        .with(REASON, rejudged.reason());
            case Move.Undo undo ->
                item.with(VERSION, undo.version()).with(WHY, undo.why().value());
            case Move.Reopen reopen ->
                RoutingItem.put(item, reopen.routing()).with(WHY, reopen.why().value());
            case Move.Remitted remitted -> putRemitted(item, remitted);
            case Move.Batched batched ->
                item.with(DAY, batched.batch().week().monday())
                        .with(PAYER, batched.batch().payer())
                        .with(CATEGORY, batched.batch().category().name());
            case Move.Reviewed reviewed -> item.with(DAY, reviewed.week().monday());
            case Move.SoftWriteOffProposed _ -> item;
        };
    }

    static Move read(Item item, String denialId) {
        return switch (item.text(MOVE)) {
            case "INTAKE" ->
                new Move.Intake(
                        DenialDetailsItem.read(item, denialId),
                        RoutingItem.read(item),
                        Math.toIntExact(item.number(CARRIED_TOUCHES)));
            case "ASSIGN" -> new Move.Assign(RoutingItem.read(item));
            case "HOLD" -> new Move.Hold(item.text(QUEUE_HEAD), item.text(WHY));
            case "TOUCH" -> readTouch(item);
            case "APPEAL_DRAFTED" -> AppealMoveItem.readDrafted(item);
            case "APPEAL_ACKNOWLEDGED" -> AppealMoveItem.readAcknowledged(item);
            case "APPEAL_DECIDED" -> AppealMoveItem.readDecided(item);
            case "RESOLVE" -> new Move.Resolve(ResolutionTermsItem.read(item), readNote(item));
            case "PART_PAID" -> new Move.PartPaid(Money.ofCents(item.number(RECOVERED)), readNote(item));
            case "WRITE_OFF_PROPOSED" -> new Move.WriteOffProposed(ResolutionTermsItem.read(item), readNote(item));
            case "WRITE_OFF_APPROVED" -> new Move.WriteOffApproved(readNote(item));
            case "WRITE_OFF_DECLINED" -> new Move.WriteOffDeclined(readNote(item));
            case "HANDED_OVER" -> new Move.HandedOver(RoutingItem.read(item), readWhy(item));
            case "ESCALATE" -> new Move.Escalate(readDay(item));
            case "DECIDE" -> new Move.Decide(readDecision(item), readNote(item));
            case "REASSIGN" -> new Move.Reassign(RoutingItem.read(item), readWhy(item));
            case "COVER" -> new Move.Cover(RoutingItem.read(item));
            case "RECATEGORIZE" -> new Move.Recategorize(readCategory(item), RoutingItem.read(item), readWhy(item));
            case "REJUDGED" ->
                new Move.Rejudged(DenialDetailsItem.read(item, denialId), item.text(REASON), RoutingItem.read(item));
            case "UNDO" -> new Move.Undo(Math.toIntExact(item.number(VERSION)), readWhy(item));
            case "REOPEN" -> new Move.Reopen(RoutingItem.read(item), readWhy(item));
            case "REMITTED" ->
                new Move.Remitted(RemittanceFactsItem.read(item), DenialDetailsItem.readDeadlinesOrNull(item));
            case "BATCHED" -> new Move.Batched(new Batch(Week.of(readDay(item)), item.text(PAYER), readCategory(item)));
            case "REVIEWED" -> new Move.Reviewed(Week.of(readDay(item)));
            case "SOFT_WRITE_OFF_PROPOSED" -> new Move.SoftWriteOffProposed();
            default -> throw new IllegalStateException("unknown move \"" + item.text(MOVE) + "\"");
        };
    }

    private static Item putRemitted(Item item, Move.Remitted remitted) {
        Item result = RemittanceFactsItem.put(item, remitted.facts());
        List<Deadline> deadlines = remitted.deadlines();
        return deadlines == null ? result : DenialDetailsItem.putDeadlines(result, deadlines);
    }

    private static Item putTouch(Item item, Move.Touch touch) {
        Item result = item.with(ACTION, touch.action().name())
                .with(RESULT, touch.result())
                .with(NOTE, touch.note().value())
                .with(REFERENCE, touch.reference().value())
                .with(DAY, touch.nextActionOn());
        return AppealMoveItem.putFiling(result, touch.filing());
    }

    private static Move.Touch readTouch(Item item) {
        return new Move.Touch(
                TouchAction.valueOf(item.text(ACTION)),
                item.text(RESULT),
                ProtectedText.of(item.text(NOTE)),
                ProtectedText.of(item.text(REFERENCE)),
                readDay(item),
                AppealMoveItem.readFiling(item));
    }

    private static Item putDecision(Item item, Decision decision) {
        return switch (decision) {
            case Decision.WriteOff writeOff ->
                ResolutionTermsItem.put(item.with(DECISION, "WRITE_OFF"), writeOff.reason());
            case Decision.Appeal appeal -> RoutingItem.put(item.with(DECISION, "APPEAL"), appeal.routing());
            case Decision.Reassign reassign -> RoutingItem.put(item.with(DECISION, "REASSIGN"), reassign.routing());
        };
    }

    private static Decision readDecision(Item item) {
        return switch (item.text(DECISION)) {
            case "WRITE_OFF" -> new Decision.WriteOff(ResolutionTermsItem.readReason(item));
            case "APPEAL" -> new Decision.Appeal(RoutingItem.read(item));
            case "REASSIGN" -> new Decision.Reassign(RoutingItem.read(item));
            default ->
                throw new IllegalStateException(
                        "unknown decision \"" + item.text(DECISION) + "\"; allowed: WRITE_OFF, APPEAL, REASSIGN");
        };
    }

    private static Category readCategory(Item item) {
        return Category.valueOf(item.text(CATEGORY));
    }

    private static ProtectedText readNote(Item item) {
        return ProtectedText.of(item.text(NOTE));
    }

    private static ProtectedText readWhy(Item item) {
        return ProtectedText.of(item.text(WHY));
    }

    private static LocalDate readDay(Item item) {
        return Objects.requireNonNull(item.date(DAY), DAY);
    }
}
