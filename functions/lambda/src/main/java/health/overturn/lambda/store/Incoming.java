package health.overturn.lambda.store;

import health.overturn.remittance.Protected;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What has just come in and may change claims.
///
/// @param at when its file came in
/// @param denied the denied adjudications among it, by id: those whose denials are to be made
/// @param untied payer claim numbers known to tie no accounts together
record Incoming(Instant at, Map<String, Taken> denied, Collection<Protected> untied) {
    static Incoming nothing(Instant at) {
        return new Incoming(at, Map.of(), List.of());
    }
}
