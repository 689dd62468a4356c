package health.overturn.lambda.store;

import health.overturn.denials.denial.Denial;

/// A denial and where it is kept.
///
/// @param account the keyed hash of the claim's own number
public record KeptDenial(String account, Source source, Denial denial) {
    /// The same one after some moves.
    public KeptDenial as(Denial later) {
        return new KeptDenial(account, source, later);
    }

    public Key key(Keys keys) {
        return keys.denial(account, id());
    }

    /// The id of the adjudication that denied.
    public String id() {
        return denial.id();
    }

    /// The id by which the API names it: where its claim is kept, and which adjudication it is.
    public String name() {
        return account + "." + id();
    }

    @Override
    public String toString() {
        return "KeptDenial[" + account + ", " + denial + "]";
    }
}
