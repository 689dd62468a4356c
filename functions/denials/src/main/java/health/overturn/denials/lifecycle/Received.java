package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import java.time.Instant;

/// How and when a denial came in.
///
/// @param by a payer's remittance, or the person who entered the denial by hand
public record Received(Actor by, Instant at) {
    public static Received byRemittance(Instant at) {
        return new Received(new Actor.Remittance(), at);
    }
}
