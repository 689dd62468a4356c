package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import java.time.Instant;

/// How a denial came in.
///
/// @param by a payer's remittance, or the person who entered it by hand
public record Received(Actor by, Instant at) {
    public static Received byRemittance(Instant at) {
        return new Received(new Actor.Remittance(), at);
    }
}
