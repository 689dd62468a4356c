package health.overturn.local.suite;

import java.nio.file.Path;

/// Runs the suite of the intake on the local stack with a process for each instance of a function, as in the cloud.
class IsolatedIntakeTest extends IntakeSuite {
    @Override
    SuiteTarget start(Path folder) {
        return RunningStack.startIsolated(folder);
    }
}
