package health.overturn.denials.rollup;

import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One payer's adjudications of one claim so far. The latest that no reversal took back is in effect.
final class EffectiveAdjudications {
    private final Deque<CountedAdjudication> effective = new ArrayDeque<>();
    private @Nullable DeniedPart lastDenied;
    private long takenBackCents;

    void add(CountedAdjudication adjudication) {
        if (adjudication.kind() == CountedAdjudication.Kind.REVERSAL) {
            takeBack(adjudication);
            return;
        }
        effective.push(adjudication);
        takenBackCents = 0;
        if (adjudication.denied() != null) {
            lastDenied = adjudication.denied();
        }
    }

    /// Takes back the latest adjudication with the reversed charge, else the latest one.
    private void takeBack(CountedAdjudication reversal) {
        CountedAdjudication target = effective.peek();
        for (CountedAdjudication adjudication : effective) {
            if (adjudication.chargeCents() == -reversal.chargeCents()) {
                target = adjudication;
                break;
            }
        }
        if (target != null) {
            remove(target);
            takenBackCents = Math.max(0, target.paidCents());
        }
    }

    private void remove(CountedAdjudication target) {
        for (Iterator<CountedAdjudication> iterator = effective.iterator(); iterator.hasNext(); ) {
            if (iterator.next().id().equals(target.id())) {
                iterator.remove();
                return;
            }
        }
    }

    Optional<CountedAdjudication> latest() {
        return Optional.ofNullable(effective.peek());
    }

    long expectedCents() {
        return latest().map(CountedAdjudication::expectedCents).orElse(0L);
    }

    Optional<DeniedPart> lastDenied() {
        return Optional.ofNullable(lastDenied);
    }

    /// The cents that the payer had paid on the adjudication that it has just taken back; 0 after any other
    /// adjudication.
    long takenBackCents() {
        return takenBackCents;
    }
}
