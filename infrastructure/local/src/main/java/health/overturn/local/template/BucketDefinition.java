package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// A bucket: the name that it has here, and whether it tells the default bus of its objects.
public record BucketDefinition(String name, boolean notifiesEventBridge) {

    static BucketDefinition of(String name, JsonNode properties) {
        JsonNode notifications = properties.path("NotificationConfiguration").path("EventBridgeConfiguration");
        return new BucketDefinition(
                name, notifications.path("EventBridgeEnabled").asBoolean());
    }
}
