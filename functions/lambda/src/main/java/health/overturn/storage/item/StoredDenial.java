package health.overturn.storage.item;

import health.overturn.denials.denial.Denial;
import health.overturn.storage.dynamo.ItemKey;

/// A denial and where it is kept.
///
/// @param account the keyed hash of the claim's own number
public record StoredDenial(String account, DenialSource source, Denial denial) {
    /// The same one after some moves.
    public StoredDenial withDenial(Denial later) {
        return new StoredDenial(account, source, later);
    }

    public ItemKey key(PracticeKeys keys) {
        return keys.denial(account, id());
    }

    /// The id of the adjudication that denied.
    public String id() {
        return denial.id();
    }

    /// The id by which the API names it: where its claim is kept, and which adjudication it is.
    public String apiId() {
        return account + "." + id();
    }

    @Override
    public String toString() {
        return "KeptDenial[" + account + ", " + denial + "]";
    }
}
