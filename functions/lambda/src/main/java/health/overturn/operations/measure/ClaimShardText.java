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
public final class ClaimShardText {
    private ClaimShardText() {}

    /// The same lines for the same block.
    public static Stream<String> of(ClaimShard block) {
        return block.claims().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(claim -> claim.getValue().stream().map(answer -> line(claim.getKey(), answer)));
    }

    private static String line(String claim, CountedAdjudication answer) {
        ColumnWriter line = new ColumnWriter()
                .text(claim)
                .text(answer.id())
                .text(answer.order())
                .plain(answer.paidOn())
                .text(answer.payer())
                .text(answer.provider())
                .plain(answer.sort())
                .number(answer.chargeCents())
                .number(answer.paidCents())
                .number(answer.expectedCents());
        DeniedPart refused = answer.refused();
        return (refused == null
                        ? line.plain("")
                        : line.text(refused.reason())
                                .number(refused.cents())
                                .plain(refused.cluster())
                                .flag(refused.preventable()))
                .toString();
    }

    public static ClaimShard read(Stream<String> lines) {
        ColumnReader columns = new ColumnReader();
        Map<String, List<CountedAdjudication>> claims = new LinkedHashMap<>();
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            String claim = columns.of(each.next()).own();
            claims.computeIfAbsent(claim, _ -> new ArrayList<>(1)).add(answer(columns));
        }
        claims.replaceAll((_, answers) -> List.copyOf(answers));
        return new ClaimShard(claims);
    }

    private static CountedAdjudication answer(ColumnReader columns) {
        return new CountedAdjudication(
                columns.own(),
                columns.own(),
                columns.day(),
                columns.shared(),
                columns.shared(),
                CountedAdjudication.Kind.valueOf(columns.shared()),
                columns.amount(),
                columns.amount(),
                columns.amount(),
                refused(columns));
    }

    private static @Nullable DeniedPart refused(ColumnReader columns) {
        String reason = columns.shared();
        return reason.isEmpty()
                ? null
                : new DeniedPart(columns.amount(), reason, columns.optional(Cluster::valueOf), columns.flag());
    }
}
