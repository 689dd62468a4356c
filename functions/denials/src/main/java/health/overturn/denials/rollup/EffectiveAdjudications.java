package health.overturn.denials.rollup;

import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One payer's answers to one claim so far: the latest that no reversal took back stands.
final class EffectiveAdjudications {
    private final Deque<CountedAdjudication> standing = new ArrayDeque<>();
    private @Nullable DeniedPart lastDenied;
    private long takenBack;

    void add(CountedAdjudication answer) {
        if (answer.sort() == CountedAdjudication.Kind.REVERSAL) {
            takeBack(answer);
            return;
        }
        standing.push(answer);
        takenBack = 0;
        if (answer.refused() != null) {
            lastDenied = answer.refused();
        }
    }

    /// The latest answer of the same charge, else the latest.
    private void takeBack(CountedAdjudication reversal) {
        CountedAdjudication target = standing.peek();
        for (CountedAdjudication answer : standing) {
            if (answer.chargeCents() == -reversal.chargeCents()) {
                target = answer;
                break;
            }
        }
        if (target != null) {
            remove(target);
            takenBack = Math.max(0, target.paidCents());
        }
    }

    private void remove(CountedAdjudication target) {
        for (Iterator<CountedAdjudication> each = standing.iterator(); each.hasNext(); ) {
            if (each.next().id().equals(target.id())) {
                each.remove();
                return;
            }
        }
    }

    Optional<CountedAdjudication> standing() {
        return Optional.ofNullable(standing.peek());
    }

    long expected() {
        return standing().map(CountedAdjudication::expectedCents).orElse(0L);
    }

    Optional<DeniedPart> lastDenied() {
        return Optional.ofNullable(lastDenied);
    }

    /// What the payer had paid on the answer that it has just taken back.
    long takenBack() {
        return takenBack;
    }
}
