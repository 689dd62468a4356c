package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Envelopes;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.scenario.BalanceMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Counts how many random changes of small valid files are flagged, and how many change one of the [ReadFacts]
/// unflagged.
///
/// It prints the same counts for StAEDI. Most unflagged changes turn a reason code into another one, for example by
/// removing a digit.
class MutationTest {
    private static final int MUTATIONS = 6_000;
    private static final int FILES = 12;
    private static final List<Mutation> KINDS = List.of(Mutation.values());
    private static final String ROW = "%-18s %8d %8d %8d %8d %8d%n";

    private final int[] sum = new int[5];

    @Test
    void mostRandomChangesAreFlaggedAndFewChangeAFactUnflagged() {
        List<byte[]> files = files();
        assertThat(files)
                .allSatisfy(file -> assertThat(ReadFile.of(file).problems()).isEmpty());
        SplittableRandom random = new SplittableRandom(835);
        Map<Mutation, int[]> counts = new EnumMap<>(Mutation.class);

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] file = files.get(random.nextInt(FILES));
            Mutation mutation = KINDS.get(i % KINDS.size());
            byte[] mutated = mutation.of(file, random);
            int[] row = counts.computeIfAbsent(mutation, _ -> new int[5]);
            count(row, file, mutated);
        }

        print(counts);
        assertThat(sum[1]).as("flagged").isGreaterThanOrEqualTo(MUTATIONS * 80 / 100);
        assertThat(sum[2]).as("facts changed without a flag").isLessThanOrEqualTo(MUTATIONS / 300);
    }

    private static void count(int[] row, byte[] file, byte[] mutated) {
        if (Arrays.equals(file, mutated)) {
            return;
        }
        row[0]++;
        ReadFile read = ReadFile.of(mutated);
        if (flagged(read)) {
            row[1]++;
        } else if (!ReadFacts.of(read).equals(ReadFacts.of(ReadFile.of(file)))) {
            row[2]++;
        }
        StaediRead staedi = StaediRead.of(mutated);
        if (staedi.flagged()) {
            row[3]++;
        } else if (!staediFacts(staedi).equals(staediFacts(StaediRead.of(file)))) {
            row[4]++;
        }
    }

    private static boolean flagged(ReadFile read) {
        return !read.problems().isEmpty() || read.summary().status() != FileStatus.READ;
    }

    private static List<String> staediFacts(StaediRead read) {
        try {
            return StaediFacts.of(read);
        } catch (IndexOutOfBoundsException notAProcedure) {
            return List.of("unreadable");
        }
    }

    private void print(Map<Mutation, int[]> counts) {
        System.out.printf(
                "%-18s %8s %8s %8s %8s %8s%n", "mutation", "changed", "flagged", "silent", "StAEDI", "silent");
        counts.forEach((mutation, row) -> {
            System.out.printf(ROW, mutation, row[0], row[1], row[2], row[3], row[4]);
            Arrays.setAll(sum, i -> sum[i] + row[i]);
        });
        System.out.printf(ROW, "all", sum[0], sum[1], sum[2], sum[3], sum[4]);
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (long seed = 1; seed <= FILES; seed++) {
            SampleSpec spec = SampleSpec.of(seed)
                    .claims(4)
                    .files(1)
                    .weeks(2)
                    .payers(2)
                    .envelopes(Envelopes.PLAIN)
                    .balance(BalanceMode.TIE);
            files.add(Sample.of(spec).files().getFirst().bytes());
        }
        return files;
    }
}
