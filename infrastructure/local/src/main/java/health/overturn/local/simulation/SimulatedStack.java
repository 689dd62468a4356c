package health.overturn.local.simulation;

/// The running stack, as far as the play touches it.
public interface SimulatedStack {
    /// What all parts take for the time.
    SimulationClock clock();

    /// Puts a remittance into the practice's folder and waits until it is taken in.
    void upload(String name, byte[] content) throws InterruptedException;

    /// Invokes a function as a schedule does, at the time of the play, and waits until its runs are done.
    ///
    /// @param cycle that the schedule names
    void invokeScheduled(String function, String cycle) throws InterruptedException;

    /// Waits until all that has moved is in the logs.
    void awaitPublished() throws InterruptedException;

    /// The API with a token of this person.
    ApiClient apiAs(TeamMember member);
}
