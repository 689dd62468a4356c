package health.overturn.local.simulation;

/// The parts of the running stack that a simulation uses.
public interface SimulatedStack {
    /// The clock that the stack's parts use.
    SimulationClock clock();

    /// Uploads a remittance to the practice's folder and waits until it is ingested.
    void upload(String name, byte[] content) throws InterruptedException;

    /// Invokes a function as its schedule does, at the simulated time, and waits until its runs are done.
    ///
    /// @param cycle the scheduled job that the schedule names
    void invokeScheduled(String function, String cycle) throws InterruptedException;

    /// Waits until every move is published to the move log.
    void awaitPublished() throws InterruptedException;

    /// Called when a day is over.
    void dayEnded(SimulatedDay day) throws InterruptedException;

    /// Returns a client of the API with a token of this person.
    ApiClient apiAs(TeamMember member);
}
