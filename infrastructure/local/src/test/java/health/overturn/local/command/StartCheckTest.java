package health.overturn.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartCheckTest {
    @Test
    void aDiskThatIsNearlyFullIsRefused() {
        assertThat(new StartCheck().checkSpace(Path.of("data"), 150L << 20).errors())
                .containsExactly("the disk of the data folder data has 150 MB free; free at least 200 MB or name"
                        + " another folder with --data");
        assertThat(new StartCheck().checkSpace(Path.of("data"), 200L << 20).errors())
                .isEmpty();
    }
}
