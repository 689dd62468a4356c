package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;

/// The form that a value of a request must have.
sealed interface Shape permits AttributeValueShape, BlobShape, ListShape, MapShape, Scalar, Structure {

    /// Throws where the value, or a value inside it, has another form or an unknown member.
    void requireForm(JsonNode value);

    /// Adds each constraint that a value inside this one breaks.
    ///
    /// @param place where the value stands, as the service writes it, for example `requestItems.things.member.1`
    default void collect(JsonNode value, String place, Violations violations) {}
}
