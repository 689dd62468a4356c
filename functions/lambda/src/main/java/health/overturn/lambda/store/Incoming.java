package health.overturn.lambda.store;

import java.time.Instant;
import java.util.Map;

/// What has just come in and may change claims.
///
/// @param at when its file came in
/// @param denied the denied adjudications among it, by id: those whose denials are to be made
/// @param seen links that were just looked up
record Incoming(Instant at, Map<String, Taken> denied, LinksSeen seen) {
    static Incoming nothing(Instant at) {
        return new Incoming(at, Map.of(), new LinksSeen());
    }
}
