package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Exports all denials as they were at a moment.
///
/// The first step lists the ids, and the next ones read the denials by id. So no denial comes twice, whatever people do
/// meanwhile. While the index is read a denial may change its place in it, so it is read twice, once forwards and once
/// backwards through its partitions; a denial is missed only if it changes its place in both readings. What happened
/// to a denial after the moment is taken away by a replay of its history.
public final class ExportedDenials implements ExportSource {
    private static final int ROWS = 5_000;
    private static final int CHUNK_SIZE = 200;

    private final DenialIndexReader index;
    private final DenialFinder denials;
    private final RecordsBucket records;
    private final DenialRows rows;

    public ExportedDenials(DenialIndexReader index, DenialFinder denials, RecordsBucket records, DenialRows rows) {
        this.index = index;
        this.denials = denials;
        this.records = records;
        this.rows = rows;
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public JsonNode flat(JsonNode row) {
        return rows.flat(row);
    }

    @Override
    public ExportBatch read(Practice practice, Export export) {
        String list = export.folder(practice.id()) + "ids.txt.gz";
        if (export.position().isEmpty()) {
            records.putLines(list, ids(practice).stream());
            return new ExportBatch(List.of(), "0");
        }
        int from = Integer.parseInt(export.position());
        List<String> ids = records.readLines(list).skip(from).limit(ROWS).toList();
        List<ObjectNode> read = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += CHUNK_SIZE) {
            List<String> chunk = ids.subList(start, Math.min(start + CHUNK_SIZE, ids.size()));
            read.addAll(rows.of(
                    practice,
                    export.order(),
                    readAsOf(practice, chunk, export.order().asOf())));
        }
        return new ExportBatch(read, ids.size() < ROWS ? "" : Integer.toString(from + ROWS));
    }

    private Collection<String> ids(Practice practice) {
        List<String> payers = index.payers(practice);
        Stream<RankIndexEntry> forwards = Stream.concat(
                payers.stream().flatMap(payer -> index.allEntries(practice, payer).stream()),
                index.resolvedMonths(practice).stream()
                        .flatMap(month -> index.entriesResolvedIn(practice, month).stream()));
        Stream<RankIndexEntry> backwards = Stream.concat(
                index.resolvedMonths(practice).reversed().stream()
                        .flatMap(month -> index.entriesResolvedIn(practice, month).stream()),
                payers.reversed().stream().flatMap(payer -> index.allEntries(practice, payer).stream()));
        TreeSet<String> ids = new TreeSet<>();
        forwards.forEach(entry -> ids.add(entry.apiId()));
        backwards.forEach(entry -> ids.add(entry.apiId()));
        return ids;
    }

    private List<DenialWithAdjudication> readAsOf(Practice practice, List<String> ids, Instant asOf) {
        List<ItemKey> keys = ids.stream().map(id -> key(practice, id)).toList();
        Map<ItemKey, DenialWithAdjudication> found = denials.findPairs(practice, keys);
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(found.get(key)))
                .flatMap(denial -> asOf(denial.storedDenial(), asOf)
                        .map(stored -> new DenialWithAdjudication(stored, denial.storedAdjudication()))
                        .stream())
                .toList();
    }

    /// The denial after the moves until a moment; empty if it came in later.
    private static Optional<StoredDenial> asOf(StoredDenial stored, Instant asOf) {
        List<HistoryEntry> known = stored.denial().history().stream()
                .takeWhile(entry -> !entry.at().isAfter(asOf))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(stored.withDenial(Denial.of(known)));
    }

    private static ItemKey key(Practice practice, String id) {
        int dot = id.indexOf('.');
        return practice.keys().denial(id.substring(0, dot), id.substring(dot + 1));
    }
}
