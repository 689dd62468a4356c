package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// A bucket: its local name, and whether it sends an event to the default bus for each object.
public record BucketDefinition(String name, boolean notifiesEventBridge) {

    static BucketDefinition of(String name, JsonNode properties) {
        JsonNode notifications = properties.path("NotificationConfiguration").path("EventBridgeConfiguration");
        return new BucketDefinition(
                name, notifications.path("EventBridgeEnabled").asBoolean());
    }
}
