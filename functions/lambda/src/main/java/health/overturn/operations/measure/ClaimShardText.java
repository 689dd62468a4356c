package health.overturn.operations.measure;

import health.overturn.denials.code.Cluster;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.denials.rollup.CountedAdjudication;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A [ClaimShard] as lines of text, one for each adjudication, claim by claim.
final class ClaimShardText {
    private ClaimShardText() {}

    /// Equal shards give equal lines.
    static Stream<String> of(ClaimShard shard) {
        return shard.claims().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(claim -> claim.getValue().stream().map(adjudication -> line(claim.getKey(), adjudication)));
    }

    private static String line(String claim, CountedAdjudication adjudication) {
        ColumnWriter line = new ColumnWriter()
                .text(claim)
                .text(adjudication.id())
                .text(adjudication.order())
                .plain(adjudication.paidOn())
                .text(adjudication.payer())
                .text(adjudication.provider())
                .plain(adjudication.kind())
                .number(adjudication.chargeCents())
                .number(adjudication.paidCents())
                .number(adjudication.expectedCents());
        DeniedPart denied = adjudication.denied();
        return (denied == null
                        ? line.plain("")
                        : line.text(denied.reason())
                                .number(denied.cents())
                                .plain(denied.cluster())
                                .flag(denied.preventable()))
                .toString();
    }

    static ClaimShard read(Stream<String> lines) {
        ColumnReader columns = new ColumnReader();
        Map<String, List<CountedAdjudication>> claims = new LinkedHashMap<>();
        for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
            String claim = columns.startLine(line.next()).text();
            claims.computeIfAbsent(claim, _ -> new ArrayList<>(1)).add(adjudication(columns));
        }
        claims.replaceAll((_, adjudications) -> List.copyOf(adjudications));
        return new ClaimShard(claims);
    }

    private static CountedAdjudication adjudication(ColumnReader columns) {
        return new CountedAdjudication(
                columns.text(),
                columns.text(),
                columns.day(),
                columns.sharedText(),
                columns.sharedText(),
                CountedAdjudication.Kind.valueOf(columns.sharedText()),
                columns.amount(),
                columns.amount(),
                columns.amount(),
                deniedPart(columns));
    }

    private static @Nullable DeniedPart deniedPart(ColumnReader columns) {
        String reason = columns.sharedText();
        return reason.isEmpty()
                ? null
                : new DeniedPart(columns.amount(), reason, columns.optional(Cluster::valueOf), columns.flag());
    }
}
