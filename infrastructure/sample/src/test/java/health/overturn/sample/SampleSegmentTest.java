package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Segments that some payers send and others do not.
class SampleSegmentTest {
    private static final List<List<List<String>>> FILES = LongStream.rangeClosed(1, 20)
            .mapToObj(seed -> Sample.of(SampleSpec.of(seed).files(8).claims(40).payers(3)))
            .flatMap(sample -> sample.files().stream())
            .map(file -> SegmentList.of(file.bytes()))
            .toList();

    @Test
    void mostFilesReturnLineControlNumbersAndSomeDoNot() {
        long with = FILES.stream().filter(file -> has(file, "REF", "6R")).count();

        assertThat(with).isBetween(FILES.size() * 7L / 10, FILES.size() - 1L);
    }

    @Test
    void someLinesHaveRejectCodesOfPharmacies() {
        assertThat(FILES).anyMatch(file -> has(file, "LQ", "RX"));
    }

    @Test
    void someReasonsHaveNoMoney() {
        assertThat(FILES).anyMatch(file -> file.stream().anyMatch(SampleSegmentTest::saysAReasonOnly));
    }

    private static boolean saysAReasonOnly(List<String> segment) {
        return segment.getFirst().equals("CAS")
                && IntStream.iterate(3, amount -> amount < segment.size(), amount -> amount + 3)
                        .anyMatch(amount -> SegmentList.cents(segment, amount) == 0);
    }

    private static boolean has(List<List<String>> file, String id, String qualifier) {
        return file.stream()
                .anyMatch(segment ->
                        segment.getFirst().equals(id) && segment.get(1).equals(qualifier));
    }
}
