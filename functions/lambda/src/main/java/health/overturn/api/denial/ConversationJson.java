package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Disclosure;
import health.overturn.storage.conversation.WrittenMessage;
import java.util.List;
import java.util.function.Supplier;

/// The JSON of a conversation, oldest message first. Its texts may name a patient, so only roles that may see patients
/// get it.
public final class ConversationJson {
    private ConversationJson() {}

    /// Writes the field `conversation` where the caller may see patients.
    ///
    /// @param about what the conversation is about, as the answer discloses it
    /// @param messages reads them; not called for a caller who gets none
    public static ObjectNode put(ObjectNode json, Disclosure.About about, Supplier<List<WrittenMessage>> messages) {
        if (about.mayShow()) {
            ArrayNode texts = json.putArray("conversation");
            messages.get()
                    .forEach(message -> about.put(
                            texts.addObject()
                                    .put("at", message.at().toString())
                                    .put("by", message.by())
                                    .put("to", message.to().isEmpty() ? null : message.to()),
                            "text",
                            Disclosure.Kind.NOTE,
                            message.text()));
        }
        return json;
    }
}
