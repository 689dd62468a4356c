package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import health.overturn.remittance.reader.ReadLimits;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.reshape.FilePacker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// For bytes of any kind, reading ends, throws nothing, and gives a reason. `-Dreader.fuzz=200000` reads 200,000 inputs
/// instead of the 4,000 of every build.
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("reader.fuzz", 4_000);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5L + INPUTS / 100);
    private static final ReadLimits SMALL = new ReadLimits(4096, 20_000, 50, 5, 200_000, 50, 3);
    private static final List<String> WORDS = List.of(
            "ISA",
            "GS",
            "ST*835*1",
            "SE",
            "GE",
            "IEA",
            "BPR*I*1*C*ACH",
            "TRN*1*A*B",
            "N1*PR*X",
            "N1*PE*X",
            "LX*1",
            "CLP*A*1*1*1",
            "CAS*CO*45*1",
            "SVC*HC:H0004*1*1",
            "DTM*472*20260101",
            "PLB*1*2*WO*3",
            "NM1*QC*1",
            "~",
            "*",
            ":",
            "\n",
            "^",
            "\0");

    private final SplittableRandom random = new SplittableRandom(835);
    private final List<byte[]> files = files();

    @Test
    void noInputMakesTheReaderFailOrHang() {
        assertTimeoutPreemptively(TIME_LIMIT, () -> {
            for (int i = 0; i < INPUTS; i++) {
                byte[] input = input(i);
                ReadFile read = ReadFile.of(input, SMALL);

                assertThat(read.summary().reason()).isNotEmpty();
                assertThat(read.claims().size() + read.problems().size())
                        .as("input %d has neither claims nor problems", i)
                        .isPositive();
            }
        });
    }

    private byte[] input(int i) {
        return switch (i % 6) {
            case 0 -> noise(random.nextInt(300));
            case 1 -> words(random.nextInt(80));
            case 2 -> join(RemittanceText.ISA.getBytes(StandardCharsets.ISO_8859_1), words(random.nextInt(120)));
            case 3 -> mutated(file(), 1 + random.nextInt(30));
            case 4 -> mutated(Arrays.copyOf(file(), random.nextInt(2_000)), 1 + random.nextInt(5));
            default -> mutated(random.nextBoolean() ? FilePacker.gzip(file()) : zipped(), 1 + random.nextInt(4));
        };
    }

    private byte[] file() {
        return files.get(random.nextInt(files.size()));
    }

    private byte[] zipped() {
        return FilePacker.zip(new TreeMap<>(Map.of("a", file(), "b", file())));
    }

    private byte[] mutated(byte[] file, int times) {
        byte[] mutated = file;
        for (int i = 0; i < times && mutated.length > 2; i++) {
            mutated = switch (random.nextInt(4)) {
                case 0 -> Mutation.BYTE_REPLACED.of(mutated, random);
                case 1 -> Mutation.BYTE_DELETED.of(mutated, random);
                case 2 -> Mutation.BYTE_INSERTED.of(mutated, random);
                default -> Mutation.BYTES_SWAPPED.of(mutated, random);
            };
        }
        return mutated;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) > 0 ? "~" : "*");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + 1 + second.length);
        joined[first.length] = '~';
        System.arraycopy(second, 0, joined, first.length + 1, second.length);
        return joined;
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            Sample.of(SampleSpec.of(seed).claims(12)).files().stream()
                    .map(SampleFile::bytes)
                    .forEach(files::add);
        }
        return files;
    }
}
