package health.overturn.lambda.reprocess;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Rejudge;
import health.overturn.lambda.store.Stretch;
import health.overturn.lambda.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The reprocessings of a practice, with their reports.
public final class Reprocessings {
    private static final String VERSION = "v";
    private static final String STAGE = "st";
    private static final String DRY = "dry";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String FILE = "file";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PLACE = "pl";
    private static final String UNDER_WAY = "uf";
    private static final String CHECKPOINT = "cp";
    private static final String REPORT = "doc";

    private final Table table;

    public Reprocessings(Table table) {
        this.table = table;
    }

    public Optional<Reprocessing> find(Keys keys, String id) {
        return table.get(keys.reprocessing(id)).map(Reprocessings::read);
    }

    /// Newest first.
    ///
    /// @param before the id after them; empty for the newest of all
    public List<Reprocessing> latest(Keys keys, String before, int most) {
        return table.stretch(Stretch.latest(keys.reprocessings(), before, most)).stream()
                .map(Reprocessings::read)
                .toList();
    }

    /// Writes it over the version that was read.
    ///
    /// @return it in its new version; empty where another worker wrote meanwhile
    public Optional<Reprocessing> save(Keys keys, Reprocessing reprocessing) {
        Item item = item(keys, reprocessing);
        boolean saved =
                reprocessing.version() == 0 ? table.putIfAbsent(item) : table.putOver(item, reprocessing.version());
        return saved ? Optional.of(read(item)) : Optional.empty();
    }

    private static Item item(Keys keys, Reprocessing reprocessing) {
        Item item = Item.at(keys.reprocessing(reprocessing.id()))
                .with(VERSION, reprocessing.version() + 1)
                .with(STAGE, reprocessing.stage().name())
                .with(BY, reprocessing.asked().by().name())
                .with(AT, reprocessing.asked().at().toString())
                .with(PLACE, reprocessing.position().place())
                .with(UNDER_WAY, reprocessing.position().file())
                .with(CHECKPOINT, reprocessing.position().checkpoint())
                .with(REPORT, Json.write(ReprocessingJson.of(reprocessing.report())));
        Item scoped = switch (reprocessing.scope()) {
            case Scope.OneFile one -> item.with(FILE, one.file());
            case Scope.Span span -> item.with(FROM, span.from()).with(TO, span.to());
        };
        return reprocessing.mode() == RunRequest.Mode.DRY ? scoped.marked(DRY) : scoped;
    }

    private static Reprocessing read(Item item) {
        return new Reprocessing(
                item.key().sort(),
                scope(item),
                item.has(DRY) ? RunRequest.Mode.DRY : RunRequest.Mode.REAL,
                new Rejudge.Asked(new Actor.Person(item.text(BY), Role.ADMIN, Set.of()), Instant.parse(item.text(AT))),
                Reprocessing.Stage.valueOf(item.text(STAGE)),
                new Reprocessing.Position(item.text(PLACE), item.text(UNDER_WAY), item.text(CHECKPOINT)),
                ReprocessingJson.report(Json.read(item.text(REPORT))),
                item.number(VERSION));
    }

    private static Scope scope(Item item) {
        return item.has(FILE) ? new Scope.OneFile(item.text(FILE)) : new Scope.Span(day(item, FROM), day(item, TO));
    }

    private static LocalDate day(Item item, String name) {
        return Objects.requireNonNull(item.date(name), name);
    }
}
