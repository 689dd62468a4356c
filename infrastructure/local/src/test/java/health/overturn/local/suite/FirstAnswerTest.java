package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long a stack that has just started takes for its first upload.
class FirstAnswerTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstUploadAfterAStartIsAnsweredWithItsDenial() throws IOException, InterruptedException {
        String printed = ChildJvm.run(FirstAnswer.class, folder, List.of("-XX:+UseSerialGC"));

        System.out.print(printed);
        assertThat(printed).contains("end of the first upload to its denial");
    }
}
