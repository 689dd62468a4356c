package health.overturn.local.stack;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The invented practice that a first run shows: its settings, and four files of its remittances.
final class SamplePractice {
    static final String ID = "sample";
    private static final long SEED = 7;

    private SamplePractice() {}

    static String settings() {
        try (InputStream in = SamplePractice.class.getResourceAsStream("sample-practice.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By file name.
    static Map<String, byte[]> remittances() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (SampleFile file : Sample.of(SampleSpec.of(SEED).claims(400)).files()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                file.writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(file.name(), bytes.toByteArray());
        }
        return files;
    }
}
