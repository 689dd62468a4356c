package health.overturn.denials.truth;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.reshape.FileReshaper;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.x12.SampleDelimiters;
import health.overturn.sample.x12.Style;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DenialTruthTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2027, 6, 30);
    private static final Style OTHER =
            new Style(SampleDelimiters.CONTROLS, StandardCharsets.ISO_8859_1, Style.Version.V4010, 3, 2);

    @Test
    void everyDenialIsFoldedAsTheGeneratorMeantIt() {
        Samples.all().forEach(sample -> {
            Map<String, String> keys = new HashMap<>();
            List<Adjudication> all = judge(sample, keys);

            agree(sample, all, keys, LONG_AFTER);
            agree(sample, all, keys, sample.lastDate());
        });
    }

    @Test
    void fileOrderCopiesAndEnvelopesDoNotMatter() {
        Samples.all().forEach(sample -> {
            Map<String, String> keys = new HashMap<>();
            judge(sample, keys);
            Random random = new Random(sample.files().size());
            List<byte[]> arriving = new ArrayList<>();
            for (SampleFile file : sample.files()) {
                byte[] bytes = file.bytes();
                arriving.add(bytes);
                arriving.add(FileReshaper.rewrap(bytes, OTHER));
                arriving.addAll(FileReshaper.split(bytes, OTHER));
            }
            arriving.add(arriving.getFirst());
            Collections.shuffle(arriving, random);

            List<Adjudication> all = new ArrayList<>();
            arriving.forEach(bytes -> all.addAll(JudgedSample.of(bytes).adjudications));
            agree(sample, all, keys, LONG_AFTER);
        });
    }

    @Test
    void everyWatchIsFoldedAsTheGeneratorMeantIt() {
        Samples.all().forEach(sample -> {
            Map<String, String> keys = new HashMap<>();
            List<Adjudication> all = judge(sample, keys);
            LocalDate day = sample.lastDate();

            assertThat(ComparableWatch.fold(all, day, keys))
                    .as(sample.files().getFirst().name())
                    .containsExactlyInAnyOrderElementsOf(sample.watchTruths(day).stream()
                            .map(ComparableWatch::of)
                            .toList());
        });
    }

    private static List<Adjudication> judge(Sample sample, Map<String, String> keys) {
        List<Adjudication> all = new ArrayList<>();
        for (SampleFile file : sample.files()) {
            List<Adjudication> adjudications = JudgedSample.of(file.bytes()).adjudications;
            List<ClaimTruth> truths = file.truth().each();
            for (int i = 0; i < truths.size(); i++) {
                keys.put(adjudications.get(i).id(), truths.get(i).key());
            }
            all.addAll(adjudications);
        }
        assertThat(keys).as("each adjudication has an id of its own").hasSameSizeAs(all);
        return all;
    }

    private static void agree(Sample sample, List<Adjudication> all, Map<String, String> keys, LocalDate asOf) {
        assertThat(ComparableDenial.fold(all, asOf, keys))
                .as(sample.files().getFirst().name())
                .containsExactlyInAnyOrderElementsOf(sample.denialTruths(asOf).stream()
                        .map(ComparableDenial::of)
                        .toList());
    }
}
