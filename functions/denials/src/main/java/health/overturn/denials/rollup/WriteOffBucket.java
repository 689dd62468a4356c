package health.overturn.denials.rollup;

import java.util.List;
import java.util.stream.Stream;

/// The service lines of which the same share was written off.
///
/// @param count the number of lines, less reversed ones
/// @param examples ids of adjudications that have such a line
public record WriteOffBucket(long count, long chargeCents, long writtenOffCents, List<String> examples) {
    private static final int MAX_EXAMPLES = 3;

    public WriteOffBucket {
        examples = List.copyOf(examples);
    }

    /// Adds another bucket. The first examples by id are kept, so that their order of arrival makes no
    /// difference.
    public WriteOffBucket plus(WriteOffBucket other) {
        return new WriteOffBucket(
                count + other.count,
                Math.addExact(chargeCents, other.chargeCents),
                Math.addExact(writtenOffCents, other.writtenOffCents),
                Stream.concat(examples.stream(), other.examples.stream())
                        .distinct()
                        .sorted()
                        .limit(MAX_EXAMPLES)
                        .toList());
    }

    WriteOffBucket negated() {
        return new WriteOffBucket(-count, -chargeCents, -writtenOffCents, List.of());
    }
}
