package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Decides whether a caller may make a call.
@FunctionalInterface
public interface TableAccess {
    /// Every caller may make every call.
    TableAccess UNLIMITED = call -> Optional.empty();

    /// Returns the message of an `AccessDeniedException`, or nothing if the caller may make the call.
    Optional<String> refusal(TableCall call);

    /// A request to DynamoDB or to its streams.
    ///
    /// @param accessKeyId who calls; empty for a request that does not say
    /// @param operation such as `PutItem`
    record TableCall(String accessKeyId, String operation, JsonNode request) {}
}
