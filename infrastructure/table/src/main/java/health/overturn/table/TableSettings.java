package health.overturn.table;

import health.overturn.table.harsh.Harshness;
import health.overturn.table.http.RequestVerifier;
import health.overturn.table.store.Database;
import java.time.InstantSource;
import java.util.Optional;

/// Settings of a table server.
///
/// @param database what keeps the tables, and stays open when the server is closed; without one they are in memory
/// @param clock gives the times of stream records
/// @param verifier decides from its credentials whether a request is handled
/// @param access decides whether a caller may make a call
/// @param harshness what makes the server behave as the service does at its worst, for tests
public record TableSettings(
        Optional<Database> database,
        InstantSource clock,
        RequestVerifier verifier,
        TableAccess access,
        Optional<Harshness> harshness) {

    /// Settings of a server in memory that accepts every request.
    public static TableSettings inMemory() {
        return new TableSettings(
                Optional.empty(),
                InstantSource.system(),
                RequestVerifier.NONE,
                TableAccess.UNLIMITED,
                Optional.empty());
    }

    /// Keeps the tables in this database.
    public TableSettings in(Database newDatabase) {
        return new TableSettings(Optional.of(newDatabase), clock, verifier, access, harshness);
    }

    /// Takes the times of stream records from this clock.
    public TableSettings at(InstantSource newClock) {
        return new TableSettings(database, newClock, verifier, access, harshness);
    }

    /// Handles only the requests that the verifier accepts.
    public TableSettings verifiedBy(RequestVerifier newVerifier) {
        return new TableSettings(database, clock, newVerifier, access, harshness);
    }

    /// Asks about each call whether its caller may make it.
    public TableSettings limitedBy(TableAccess newAccess) {
        return new TableSettings(database, clock, verifier, newAccess, harshness);
    }

    /// Throttles requests, does batches in part, and shows indexes late.
    public TableSettings harsh(Harshness newHarshness) {
        return new TableSettings(database, clock, verifier, access, Optional.of(newHarshness));
    }
}
