package health.overturn.operations.reprocess;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Stores the reprocessings of a practice with their reports.
public final class ReprocessingStore {
    private static final String VERSION = "v";
    private static final String STAGE = "st";
    private static final String DRY = "dry";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String FILE = "file";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String LEDGER_POSITION = "pl";
    private static final String CURRENT_FILE = "uf";
    private static final String CHECKPOINT = "cp";
    private static final String REPORT = "doc";

    private final DynamoDbTable table;

    public ReprocessingStore(DynamoDbTable table) {
        this.table = table;
    }

    public Optional<Reprocessing> find(PracticeKeys keys, String id) {
        return table.get(keys.reprocessing(id)).map(ReprocessingStore::read);
    }

    /// The latest reprocessings, newest first.
    ///
    /// @param before earlier ids only; empty for all
    public List<Reprocessing> latest(PracticeKeys keys, String before, int limit) {
        return table.query(IndexRange.latest(keys.reprocessingPartition(), before, limit)).stream()
                .map(ReprocessingStore::read)
                .toList();
    }

    /// Writes a reprocessing unless its version has changed since it was read.
    ///
    /// @return the reprocessing with its new version; empty where another invocation wrote in between
    public Optional<Reprocessing> save(PracticeKeys keys, Reprocessing reprocessing) {
        Item item = item(keys, reprocessing);
        boolean saved = reprocessing.version() == 0
                ? table.putIfAbsent(item)
                : table.putIfVersion(item, reprocessing.version());
        return saved ? Optional.of(read(item)) : Optional.empty();
    }

    private static Item item(PracticeKeys keys, Reprocessing reprocessing) {
        Item item = Item.at(keys.reprocessing(reprocessing.id()))
                .with(VERSION, reprocessing.version() + 1)
                .with(STAGE, reprocessing.stage().name())
                .with(BY, reprocessing.request().by().name())
                .with(AT, reprocessing.request().at().toString())
                .with(LEDGER_POSITION, reprocessing.position().ledgerPosition())
                .with(CURRENT_FILE, reprocessing.position().file())
                .with(CHECKPOINT, reprocessing.position().checkpoint())
                .with(REPORT, Json.write(ReprocessingJson.of(reprocessing.report())));
        Item scoped = switch (reprocessing.scope()) {
            case ReprocessScope.OneFile one -> item.with(FILE, one.file());
            case ReprocessScope.DateRange range -> item.with(FROM, range.from()).with(TO, range.to());
        };
        return reprocessing.mode() == RunRequest.Mode.DRY ? scoped.withFlag(DRY) : scoped;
    }

    private static Reprocessing read(Item item) {
        return new Reprocessing(
                item.key().sort(),
                scope(item),
                item.has(DRY) ? RunRequest.Mode.DRY : RunRequest.Mode.REAL,
                new RejudgeDenials.RejudgeRequest(
                        new Actor.Person(item.text(BY), Role.ADMIN, Set.of()), Instant.parse(item.text(AT))),
                Reprocessing.Stage.valueOf(item.text(STAGE)),
                new Reprocessing.Position(item.text(LEDGER_POSITION), item.text(CURRENT_FILE), item.text(CHECKPOINT)),
                ReprocessingJson.report(Json.read(item.text(REPORT))),
                item.number(VERSION));
    }

    private static ReprocessScope scope(Item item) {
        return item.has(FILE)
                ? new ReprocessScope.OneFile(item.text(FILE))
                : new ReprocessScope.DateRange(day(item, FROM), day(item, TO));
    }

    private static LocalDate day(Item item, String name) {
        return Objects.requireNonNull(item.date(name), name);
    }
}
