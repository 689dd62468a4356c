package health.overturn.storage.item;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Role;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.storage.dynamo.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Converts an entry of a denial's history to attributes and back: when, by whom and which move.
final class HistoryEntryItem {
    private static final String AT = "at";
    private static final String ON = "on";
    private static final String PERSON = "by";
    private static final String ROLE = "ro";
    private static final String QUEUES = "qs";
    private static final String JOB = "cy";
    private static final String MONDAY = "wk";

    private HistoryEntryItem() {}

    static Item of(HistoryEntry entry) {
        return putActor(MoveItem.of(entry.move()), entry.by())
                .with(AT, entry.at().toString())
                .with(ON, entry.on());
    }

    static HistoryEntry read(Item item, String denialId) {
        return new HistoryEntry(
                Instant.parse(item.text(AT)),
                Objects.requireNonNull(item.date(ON), ON),
                readActor(item),
                MoveItem.read(item, denialId));
    }

    private static Item putActor(Item item, Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                item.with(PERSON, person.name())
                        .with(ROLE, person.role().name())
                        .withTexts(
                                QUEUES,
                                person.queues().stream()
                                        .sorted()
                                        .map(WorkQueue::name)
                                        .toList());
            case Actor.Cycle cycle ->
                item.with(JOB, cycle.job().name()).with(MONDAY, cycle.week().monday());
            case Actor.Remittance _ -> item;
        };
    }

    private static Actor readActor(Item item) {
        if (item.has(ROLE)) {
            List<String> queues = item.texts(QUEUES);
            return new Actor.Person(
                    item.text(PERSON),
                    Role.valueOf(item.text(ROLE)),
                    queues.stream().map(WorkQueue::valueOf).collect(Collectors.toUnmodifiableSet()));
        }
        LocalDate monday = item.date(MONDAY);
        return monday == null
                ? new Actor.Remittance()
                : new Actor.Cycle(ScheduledJob.valueOf(item.text(JOB)), Week.of(monday));
    }
}
