package health.overturn.local.suite;

import java.nio.file.Path;

/// Runs the suite of the intake on the local stack.
class LocalIntakeTest extends IntakeSuite {
    @Override
    SuiteTarget start(Path folder) {
        return RunningStack.start(folder);
    }
}
