package health.overturn.lambda.store;

import health.overturn.denials.code.Queue;
import health.overturn.denials.life.Actor;
import health.overturn.denials.life.Entry;
import health.overturn.denials.life.Role;
import health.overturn.denials.life.Week;
import health.overturn.denials.settings.Routine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A move of a denial's history as it stands in the denial's item: when, by whom and what.
final class EntryItem {
    private static final String AT = "at";
    private static final String ON = "on";
    private static final String PERSON = "by";
    private static final String ROLE = "ro";
    private static final String QUEUES = "qs";
    private static final String ROUTINE = "cy";
    private static final String MONDAY = "wk";

    private EntryItem() {}

    static Item of(Entry entry) {
        return by(MoveItem.of(entry.move()), entry.by())
                .with(AT, entry.at().toString())
                .with(ON, entry.on());
    }

    static Entry read(Item item, String denial) {
        return new Entry(
                Instant.parse(item.text(AT)),
                Objects.requireNonNull(item.date(ON), ON),
                by(item),
                MoveItem.read(item, denial));
    }

    private static Item by(Item item, Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                item.with(PERSON, person.name())
                        .with(ROLE, person.role().name())
                        .withTexts(
                                QUEUES,
                                person.queues().stream()
                                        .sorted()
                                        .map(Queue::name)
                                        .toList());
            case Actor.Cycle cycle ->
                item.with(ROUTINE, cycle.routine().name())
                        .with(MONDAY, cycle.week().monday());
            case Actor.Remittance _ -> item;
        };
    }

    private static Actor by(Item item) {
        if (item.has(ROLE)) {
            List<String> queues = item.texts(QUEUES);
            return new Actor.Person(
                    item.text(PERSON),
                    Role.valueOf(item.text(ROLE)),
                    queues.stream().map(Queue::valueOf).collect(Collectors.toUnmodifiableSet()));
        }
        LocalDate monday = item.date(MONDAY);
        return monday == null
                ? new Actor.Remittance()
                : new Actor.Cycle(Routine.valueOf(item.text(ROUTINE)), Week.of(monday));
    }
}
