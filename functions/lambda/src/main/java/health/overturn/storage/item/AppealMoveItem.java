package health.overturn.storage.item;

import health.overturn.denials.appeal.AppealChannel;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.denial.Move;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Converts the steps of an appeal to attributes of a move and back.
final class AppealMoveItem {
    private static final String LEVEL = "lv";
    private static final String CHANNEL = "ch";
    private static final String ON = "od";
    private static final String ENCLOSED = "ev";
    private static final String RESULT = "ar";
    private static final String NEXT = "dy";
    private static final String REFERENCE = "re";
    private static final String NOTE = "nt";

    private AppealMoveItem() {}

    /// Adds the appeal that a touch sent, if it sent one.
    static Item putFiling(Item item, @Nullable AppealFiling filing) {
        if (filing == null) {
            return item;
        }
        String enclosed =
                filing.enclosed().stream().sorted().map(EvidenceItem::name).collect(Collectors.joining(" "));
        AppealChannel channel = filing.channel();
        return item.with(LEVEL, filing.level())
                .with(CHANNEL, channel == null ? "" : channel.name())
                .with(ON, filing.sentOn())
                .with(ENCLOSED, enclosed);
    }

    static @Nullable AppealFiling readFiling(Item item) {
        return item.has(LEVEL)
                ? new AppealFiling(
                        level(item),
                        item.has(CHANNEL) ? AppealChannel.valueOf(item.text(CHANNEL)) : null,
                        Objects.requireNonNull(item.date(ON), ON),
                        Arrays.stream(item.text(ENCLOSED).split(" ", -1))
                                .filter(name -> !name.isEmpty())
                                .map(EvidenceItem::valueOf)
                                .collect(Collectors.toSet()))
                : null;
    }

    static Item put(Item item, Move.AppealDrafted drafted) {
        return item.with(LEVEL, drafted.level()).with(NOTE, drafted.note().value());
    }

    static Item put(Item item, Move.AppealAcknowledged acknowledged) {
        return item.with(LEVEL, acknowledged.level())
                .with(ON, acknowledged.on())
                .with(REFERENCE, acknowledged.reference().value())
                .with(NOTE, acknowledged.note().value())
                .with(NEXT, acknowledged.nextActionOn());
    }

    static Item put(Item item, Move.AppealDecided decided) {
        Item result = item.with(LEVEL, decided.level())
                .with(RESULT, decided.result().name())
                .with(ON, decided.on())
                .with(REFERENCE, decided.reference().value())
                .with(NOTE, decided.note().value())
                .with(NEXT, decided.nextActionOn());
        return decided.deadlines().isEmpty() ? result : DenialDetailsItem.putDeadlines(result, decided.deadlines());
    }

    static Move.AppealDrafted readDrafted(Item item) {
        return new Move.AppealDrafted(level(item), text(item, NOTE));
    }

    static Move.AppealAcknowledged readAcknowledged(Item item) {
        return new Move.AppealAcknowledged(
                level(item),
                Objects.requireNonNull(item.date(ON), ON),
                text(item, REFERENCE),
                text(item, NOTE),
                Objects.requireNonNull(item.date(NEXT), NEXT));
    }

    static Move.AppealDecided readDecided(Item item) {
        return new Move.AppealDecided(
                level(item),
                AppealResult.valueOf(item.text(RESULT)),
                Objects.requireNonNull(item.date(ON), ON),
                text(item, REFERENCE),
                text(item, NOTE),
                Objects.requireNonNullElse(DenialDetailsItem.readDeadlinesOrNull(item), List.of()),
                Objects.requireNonNull(item.date(NEXT), NEXT));
    }

    private static int level(Item item) {
        return Math.toIntExact(item.number(LEVEL));
    }

    private static ProtectedText text(Item item, String attribute) {
        return ProtectedText.of(item.text(attribute));
    }
}
