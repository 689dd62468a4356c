package health.overturn.denials.metric;

import health.overturn.denials.metric.Answered.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One payer's answers to one claim so far: the latest that no reversal took back stands.
final class PayerAnswers {
    private final Deque<Answered> standing = new ArrayDeque<>();
    private @Nullable Refused lastDenied;
    private long takenBack;

    void add(Answered answer) {
        if (answer.sort() == Answered.Sort.REVERSAL) {
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
    private void takeBack(Answered reversal) {
        Answered target = standing.peek();
        for (Answered answer : standing) {
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

    private void remove(Answered target) {
        for (Iterator<Answered> each = standing.iterator(); each.hasNext(); ) {
            if (each.next().id().equals(target.id())) {
                each.remove();
                return;
            }
        }
    }

    Optional<Answered> standing() {
        return Optional.ofNullable(standing.peek());
    }

    long expected() {
        return standing().map(Answered::expectedCents).orElse(0L);
    }

    Optional<Refused> lastDenied() {
        return Optional.ofNullable(lastDenied);
    }

    /// What the payer had paid on the answer that it has just taken back.
    long takenBack() {
        return takenBack;
    }
}
