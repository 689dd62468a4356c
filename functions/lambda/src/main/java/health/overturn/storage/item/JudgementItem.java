package health.overturn.storage.item;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Note;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.AttributeValues;
import health.overturn.storage.dynamo.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Converts a judgement to attributes of an adjudication's item and back.
///
/// It omits segment ordinals: they depend on the file, and the item is the same for every file. It stores the first
/// hundred reasons; the amount counts all of them.
public final class JudgementItem {
    private static final int MAX_REASONS = 100;
    private static final int MAX_NOTES = 10;
    /// `D` denied, `W` watched, `S` settled, `R` reversal, `P` predetermination.
    private static final String KIND = "j";
    private static final String AMOUNT = "am";
    private static final String CATEGORY = "ca";
    private static final String CLUSTER = "cl";
    private static final String REASONS = "rs";
    private static final String NEXT_STEP = "ns";
    private static final String FORBIDDEN = "fb";
    private static final String PATIENT_LIABLE = "pl";
    private static final String PREVENTABLE = "pv";
    private static final String RATIONALE = "wy";
    private static final String UNDECIDED = "ud";
    private static final String UNDECIDED_REASONS = "ur";
    private static final String PATIENT_SHARE = "sh";
    private static final String NOTES = "nt";

    private static final List<String> ATTRIBUTES = List.of(
            KIND,
            AMOUNT,
            CATEGORY,
            CLUSTER,
            REASONS,
            NEXT_STEP,
            FORBIDDEN,
            PATIENT_LIABLE,
            PREVENTABLE,
            RATIONALE,
            UNDECIDED,
            UNDECIDED_REASONS,
            PATIENT_SHARE,
            NOTES);

    private JudgementItem() {}

    public static Item put(Item item, Judgement judgement) {
        return switch (judgement) {
            case Denied denied -> putDenied(item.with(KIND, "D"), denied);
            case Watched watched -> putUndecided(putNotes(item.with(KIND, "W"), watched.notes()), watched.undecided());
            case Settled settled ->
                putUndecided(
                        putNotes(
                                item.with(KIND, "S")
                                        .with(
                                                PATIENT_SHARE,
                                                settled.patientShare().cents()),
                                settled.notes()),
                        settled.undecided());
            case Reversal ignored -> item.with(KIND, "R");
            case Predetermination ignored -> item.with(KIND, "P");
        };
    }

    /// Puts a judgement in the place of another.
    static Item replace(Item item, Judgement judgement) {
        Item result = item;
        for (String attribute : ATTRIBUTES) {
            result = result.without(attribute);
        }
        return put(result, judgement);
    }

    static Judgement read(Item item) {
        String kind = item.text(KIND);
        return switch (kind) {
            case "D" -> readDenied(item);
            case "W" -> new Watched(readUndecided(item), readNotes(item));
            case "S" ->
                new Settled(Money.ofCents(item.number(PATIENT_SHARE)), readNotes(item), readUndecidedOrNull(item));
            case "R" -> new Reversal();
            case "P" -> new Predetermination();
            default -> throw new IllegalStateException("unknown judgement \"" + kind + "\"; allowed: D, W, S, R, P");
        };
    }

    private static Item putDenied(Item item, Denied denied) {
        Item marked = item.with(CATEGORY, denied.category().name())
                .with(CLUSTER, denied.cluster() == null ? "" : denied.cluster().name())
                .with(AMOUNT, denied.amount().cents())
                .with(NEXT_STEP, denied.nextStep())
                .withTexts(
                        FORBIDDEN,
                        denied.forbidden().stream()
                                .map(DenialResponse::name)
                                .sorted()
                                .toList())
                .with(REASONS, reasons(denied.reasons()));
        Item liable = denied.patientLiable() ? marked.withFlag(PATIENT_LIABLE) : marked;
        return putUndecided(
                putNotes(denied.preventable() ? liable.withFlag(PREVENTABLE) : liable, denied.notes()),
                denied.undecided());
    }

    private static Denied readDenied(Item item) {
        Set<DenialResponse> forbidden =
                item.texts(FORBIDDEN).stream().map(DenialResponse::valueOf).collect(Collectors.toSet());
        return new Denied(
                Category.valueOf(item.text(CATEGORY)),
                item.has(CLUSTER) ? Cluster.valueOf(item.text(CLUSTER)) : null,
                Money.ofCents(item.number(AMOUNT)),
                item.list(REASONS).stream().map(JudgementItem::readReason).toList(),
                item.text(NEXT_STEP),
                forbidden,
                item.has(PATIENT_LIABLE),
                item.has(PREVENTABLE),
                readNotes(item),
                readUndecidedOrNull(item));
    }

    private static Item putUndecided(Item item, @Nullable Undecided undecided) {
        if (undecided == null) {
            return item;
        }
        return item.with(UNDECIDED, undecided.amount().cents())
                .with(
                        RATIONALE,
                        AttributeValues.ofTexts(
                                undecided.rationale().rule().name(),
                                undecided.rationale().tableRow()))
                .with(UNDECIDED_REASONS, reasons(undecided.reasons()));
    }

    private static @Nullable Undecided readUndecidedOrNull(Item item) {
        return item.has(UNDECIDED) ? readUndecided(item) : null;
    }

    private static Undecided readUndecided(Item item) {
        return new Undecided(
                Money.ofCents(item.number(UNDECIDED)),
                item.list(UNDECIDED_REASONS).stream()
                        .map(JudgementItem::readReason)
                        .toList(),
                readRationale(AttributeValues.readTexts(item.attribute(RATIONALE))));
    }

    private static AttributeValue reasons(List<Reason> reasons) {
        return AttributeValue.fromL(reasons.stream()
                .limit(MAX_REASONS)
                .map(JudgementItem::toAttribute)
                .toList());
    }

    private static AttributeValue toAttribute(Reason reason) {
        return AttributeValues.ofTexts(
                reason.group().text(),
                reason.carc().text(),
                String.join(" ", reason.rarcs()),
                Integer.toString(reason.line()),
                Long.toString(reason.amount().cents()),
                reason.nothingPaid() ? "y" : "",
                reason.category().name(),
                reason.rationale().rule().name(),
                reason.rationale().tableRow());
    }

    private static Reason readReason(AttributeValue value) {
        List<String> parts = AttributeValues.readTexts(value);
        return new Reason(
                AdjustmentGroup.of(parts.get(0)),
                Carc.of(parts.get(1)),
                parts.get(2).isEmpty() ? List.of() : List.of(parts.get(2).split(" ", -1)),
                Integer.parseInt(parts.get(3)),
                Money.ofCents(Long.parseLong(parts.get(4))),
                parts.get(5).equals("y"),
                Category.valueOf(parts.get(6)),
                readRationale(parts.subList(7, 9)));
    }

    private static Rationale readRationale(List<String> parts) {
        return new Rationale(JudgingRule.ofName(parts.get(0)), parts.get(1), 0);
    }

    private static Item putNotes(Item item, List<Note> notes) {
        if (notes.isEmpty()) {
            return item;
        }
        return item.with(
                NOTES,
                AttributeValue.fromL(notes.stream()
                        .limit(MAX_NOTES)
                        .map(note -> AttributeValues.ofTexts(
                                note.group().text(),
                                note.carc().text(),
                                Integer.toString(note.line()),
                                Long.toString(note.amount().cents())))
                        .toList()));
    }

    private static List<Note> readNotes(Item item) {
        return item.list(NOTES).stream()
                .map(AttributeValues::readTexts)
                .map(parts -> new Note(
                        AdjustmentGroup.of(parts.get(0)),
                        Carc.of(parts.get(1)),
                        Integer.parseInt(parts.get(2)),
                        Money.ofCents(Long.parseLong(parts.get(3))),
                        0))
                .toList();
    }
}
