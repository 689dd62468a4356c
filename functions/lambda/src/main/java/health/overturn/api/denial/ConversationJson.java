package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.storage.conversation.WrittenMessage;
import health.overturn.storage.json.Json;
import java.util.List;

/// The JSON of a conversation, oldest message first. Its texts may name a patient, so only roles that may see patients
/// get it.
public final class ConversationJson {
    private ConversationJson() {}

    public static ArrayNode of(List<WrittenMessage> messages) {
        ArrayNode json = Json.array();
        messages.forEach(message -> json.addObject()
                .put("at", message.at().toString())
                .put("by", message.by())
                .put("to", message.to().isEmpty() ? null : message.to())
                .put("text", message.text().value()));
        return json;
    }
}
