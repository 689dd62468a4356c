package health.overturn.storage.item;

import health.overturn.denials.denial.Denial;
import health.overturn.storage.dynamo.ItemKey;

/// A denial and where it is stored.
///
/// @param account the keyed hash under which its claim is stored
/// @param source where the denial was first read
public record StoredDenial(String account, DenialSource source, Denial denial) {
    /// Returns the stored denial after some moves.
    public StoredDenial withDenial(Denial later) {
        return new StoredDenial(account, source, later);
    }

    public ItemKey key(PracticeKeys keys) {
        return keys.denial(account, id());
    }

    /// Returns the id of the adjudication that denied.
    public String id() {
        return denial.id();
    }

    /// Returns the denial's id in the API: the account of its claim, a dot and the id of its adjudication.
    public String apiId() {
        return account + "." + id();
    }

    @Override
    public String toString() {
        return "StoredDenial[" + account + ", " + denial + "]";
    }
}
