package health.overturn.api.http;

/// How a request is answered, as its route and its `Accept` header say.
///
/// @param mediaType the type of the answer
/// @param columns the columns of the answer as CSV
/// @param seal signs and reads its cursors
public record RequestTerms(String mediaType, CsvColumns columns, CursorSeal seal) {
    /// The terms of a request that no route has matched.
    public static final RequestTerms NONE = new RequestTerms("application/json", CsvColumns.NONE, CursorSeal.none());
}
