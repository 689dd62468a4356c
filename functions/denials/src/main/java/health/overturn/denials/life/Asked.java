package health.overturn.denials.life;

import java.time.Instant;

/// Who asks, when, and where triage has the denial at that time.
public record Asked(Actor.Person by, Instant at, Tier tier) {}
