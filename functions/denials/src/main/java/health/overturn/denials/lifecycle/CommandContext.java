package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Tier;
import java.time.Instant;

/// Who gives a command and when, and the tier of the denial at that time.
public record CommandContext(Actor.Person by, Instant at, Tier tier) {}
