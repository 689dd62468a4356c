package health.overturn.table;

import health.overturn.table.http.RequestVerifier;
import health.overturn.table.store.Database;
import java.time.InstantSource;
import java.util.Optional;

/// Settings of a table server.
///
/// @param database what keeps the tables, and stays open when the server is closed; without one they are in memory
/// @param clock gives the times of stream records
/// @param verifier decides from its credentials whether a request is handled
public record TableSettings(Optional<Database> database, InstantSource clock, RequestVerifier verifier) {

    /// Settings of a server in memory that accepts every request.
    public static TableSettings inMemory() {
        return new TableSettings(Optional.empty(), InstantSource.system(), RequestVerifier.NONE);
    }

    /// Keeps the tables in this database.
    public TableSettings in(Database newDatabase) {
        return new TableSettings(Optional.of(newDatabase), clock, verifier);
    }

    /// Takes the times of stream records from this clock.
    public TableSettings at(InstantSource newClock) {
        return new TableSettings(database, newClock, verifier);
    }

    /// Handles only the requests that the verifier accepts.
    public TableSettings verifiedBy(RequestVerifier newVerifier) {
        return new TableSettings(database, clock, newVerifier);
    }
}
