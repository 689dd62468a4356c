package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleEnvelopeTest {
    @Test
    void everyTrailerMatchesItsHeader() {
        for (long seed = 1; seed <= 30; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed)).files()) {
                assertThatTrailersMatch(SegmentList.of(file.bytes()));
            }
        }
    }

    @Test
    void envelopesVaryBetweenFiles() {
        Set<Character> elements = new HashSet<>();
        Set<String> versions = new HashSet<>();
        Set<String> breaks = new HashSet<>();
        for (long seed = 1; seed <= 30; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed)).files()) {
                byte[] bytes = file.bytes();
                elements.add((char) bytes[3]);
                breaks.add((char) bytes[105] + (bytes[106] == '\r' || bytes[106] == '\n' ? "+" : ""));
                SegmentList.of(bytes).stream()
                        .filter(segment -> segment.getFirst().equals("GS"))
                        .forEach(segment -> versions.add(segment.get(8)));
            }
        }

        assertThat(elements).containsExactlyInAnyOrder('*', '|', '^', (char) 0x1D);
        assertThat(breaks).containsExactlyInAnyOrder("~", "~+", (char) 0x1E + "", "\n", "\r+");
        assertThat(versions).containsExactlyInAnyOrder("005010X221A1", "004010X091A1");
    }

    @Test
    void aPlainSampleHasOneInterchangeAndOneGroupPerFile() {
        byte[] file = Sample.of(SampleSpec.of(4).envelopes(Envelopes.PLAIN))
                .files()
                .getFirst()
                .bytes();

        List<String> ids = SegmentList.of(file).stream().map(List::getFirst).toList();

        assertThat(ids.stream().filter("ISA"::equals)).hasSize(1);
        assertThat(ids.stream().filter("GS"::equals)).hasSize(1);
        assertThat(ids.stream().filter("ST"::equals)).hasSizeGreaterThan(5);
    }

    private static void assertThatTrailersMatch(List<List<String>> segments) {
        List<String> interchange = List.of();
        List<String> group = List.of();
        List<String> transaction = List.of();
        int groups = 0;
        int transactions = 0;
        int started = 0;
        for (int i = 0; i < segments.size(); i++) {
            List<String> segment = segments.get(i);
            switch (segment.getFirst()) {
                case "ISA" -> {
                    interchange = segment;
                    groups = 0;
                    assertThat(String.join("*", segment)).hasSize(105);
                }
                case "GS" -> {
                    group = segment;
                    groups++;
                    transactions = 0;
                }
                case "ST" -> {
                    transaction = segment;
                    transactions++;
                    started = i;
                }
                case "SE" -> assertThat(segment).containsExactly("SE", "" + (i - started + 1), transaction.get(2));
                case "GE" -> assertThat(segment).containsExactly("GE", "" + transactions, group.get(6));
                case "IEA" -> assertThat(segment).containsExactly("IEA", "" + groups, interchange.get(13));
                default -> assertThat(transaction).isNotEmpty();
            }
        }
        assertThat(segments.getLast().getFirst()).isEqualTo("IEA");
    }
}
