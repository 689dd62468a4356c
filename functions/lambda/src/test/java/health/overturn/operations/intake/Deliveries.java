package health.overturn.operations.intake;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.reshape.FilePacker;
import health.overturn.sample.reshape.FileReshaper;
import health.overturn.sample.x12.SampleDelimiters;
import health.overturn.sample.x12.Style;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// All forms in which a practice's files may be delivered. They hold nothing that is not in the sample.
final class Deliveries {
    private static final List<SampleDelimiters> DELIMITERS = List.of(
            SampleDelimiters.USUAL,
            SampleDelimiters.WINDOWS_LINES,
            SampleDelimiters.PIPES,
            SampleDelimiters.CARETS,
            SampleDelimiters.CONTROLS,
            SampleDelimiters.RETURN_AND_NEWLINE);

    private final Random random;
    private final List<Map.Entry<String, byte[]>> deliveries = new ArrayList<>();

    private Deliveries(Random random) {
        this.random = random;
    }

    /// Files by name: each unchanged, under another name, in another envelope, payment by payment, and truncated in
    /// both envelopes; then all in one archive. The order is random.
    static List<Map.Entry<String, byte[]>> shuffled(Sample sample, Random random) {
        Deliveries all = new Deliveries(random);
        List<byte[]> contents = new ArrayList<>();
        for (SampleFile file : sample.files()) {
            contents.add(file.bytes());
            all.addForms(file.name(), contents.getLast());
        }
        Collections.shuffle(contents, random);
        all.add("all-in-one.835.gz", FilePacker.gzip(FileReshaper.merge(contents)));
        Collections.shuffle(all.deliveries, random);
        return all.deliveries;
    }

    private void addForms(String name, byte[] content) {
        byte[] other = FileReshaper.rewrap(content, style());
        add(name, content);
        add("again-" + name, content);
        add("other-" + name, other);
        add("cut-" + name, cut(content));
        add("cut-other-" + name, cut(other));
        List<byte[]> payments = FileReshaper.split(content, style());
        for (int i = 0; i < payments.size(); i++) {
            add("part-" + i + "-" + name, payments.get(i));
        }
    }

    private void add(String name, byte[] content) {
        deliveries.add(Map.entry(name, content));
    }

    private byte[] cut(byte[] content) {
        return Arrays.copyOf(content, random.nextInt(content.length));
    }

    private Style style() {
        return new Style(
                DELIMITERS.get(random.nextInt(DELIMITERS.size())),
                StandardCharsets.UTF_8,
                random.nextBoolean() ? Style.Version.V5010 : Style.Version.V4010,
                1 + random.nextInt(4),
                1 + random.nextInt(3));
    }
}
