package health.overturn.denials.rollup;

import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A claim's first adjudication. Where the payer split the claim, it consists of all parts in one transaction that no
/// reversal separates.
final class FirstAdjudication {
    private FirstAdjudication() {}

    /// The first adjudication as one: with the charge of all parts and all that they deny. The largest denied part, of
    /// equal ones the first, gives the id and the reason.
    ///
    /// @param effective the adjudications of a claim in the order of effect
    /// @param ordered the same in the order of their transactions
    static Optional<CountedAdjudication> of(List<CountedAdjudication> effective, List<CountedAdjudication> ordered) {
        return effective.stream()
                .filter(adjudication -> adjudication.kind() == CountedAdjudication.Kind.FRESH)
                .findFirst()
                .map(first -> ordered.size() == 1 ? first : combined(first, parts(first, ordered)));
    }

    private static List<CountedAdjudication> parts(CountedAdjudication first, List<CountedAdjudication> ordered) {
        List<CountedAdjudication> parts = new ArrayList<>();
        for (CountedAdjudication adjudication : ordered) {
            if (!adjudication.isOfSamePayment(first)) {
                continue;
            }
            if (adjudication.kind() == CountedAdjudication.Kind.FRESH) {
                parts.add(adjudication);
            } else if (adjudication.isReversal()) {
                if (parts.contains(first)) {
                    return parts;
                }
                parts.clear();
            }
        }
        return parts;
    }

    private static CountedAdjudication combined(CountedAdjudication first, List<CountedAdjudication> parts) {
        CountedAdjudication named = parts.stream()
                .filter(part -> part.denied() != null)
                .max(Comparator.comparingLong(FirstAdjudication::deniedCents)
                        .thenComparing(CountedAdjudication::order, Comparator.reverseOrder()))
                .orElse(first);
        return new CountedAdjudication(
                named.id(),
                first.order(),
                first.paidOn(),
                first.payer(),
                first.provider(),
                first.kind(),
                parts.stream().mapToLong(CountedAdjudication::chargeCents).sum(),
                parts.stream().mapToLong(CountedAdjudication::paidCents).sum(),
                parts.stream().mapToLong(CountedAdjudication::expectedCents).sum(),
                denied(named.denied(), parts));
    }

    private static @Nullable DeniedPart denied(@Nullable DeniedPart largest, List<CountedAdjudication> parts) {
        return largest == null
                ? null
                : new DeniedPart(
                        parts.stream().mapToLong(FirstAdjudication::deniedCents).sum(),
                        largest.reason(),
                        largest.cluster(),
                        largest.preventable());
    }

    private static long deniedCents(CountedAdjudication part) {
        return part.denied() == null ? 0 : part.denied().cents();
    }
}
