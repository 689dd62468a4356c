package health.overturn.local.suite;

import java.nio.file.Path;

/// The intake's suite on the local stack.
class LocalIntakeTest extends IntakeSuite {
    @Override
    SuiteTarget start(Path folder) {
        return RunningStack.start(folder);
    }
}
