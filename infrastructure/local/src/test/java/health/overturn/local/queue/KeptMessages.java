package health.overturn.local.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The messages that a queue gave to its store.
final class KeptMessages implements QueueStore {
    private final Map<String, StoredMessage> messages = new LinkedHashMap<>();

    @Override
    public void add(StoredMessage message) {
        messages.put(message.message().id(), message);
    }

    @Override
    public void update(StoredMessage message) {
        messages.put(message.message().id(), message);
    }

    @Override
    public void remove(String id) {
        messages.remove(id);
    }

    @Override
    public List<StoredMessage> list() {
        return List.copyOf(messages.values());
    }
}
