package health.overturn.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures several readers on one file in interleaved rounds, so that other load on the machine affects all of them.
///
/// A ratio compares two measurements of the same round.
final class ReaderBenchmark {
    private final FileBytes file;
    private final Map<MeasuredReader, Integer> readsPerRound = new LinkedHashMap<>();
    private final Map<MeasuredReader, List<Measurement>> measurements = new LinkedHashMap<>();

    ReaderBenchmark(FileBytes file) {
        this.file = file;
    }

    /// Adds a reader that reads the file several times a round. A fast reader needs this for a measurable time.
    ReaderBenchmark with(MeasuredReader reader, int times) {
        readsPerRound.put(reader, times);
        measurements.put(reader, new ArrayList<>());
        return this;
    }

    ReaderBenchmark run(int warmUps, int rounds) throws IOException {
        List<MeasuredReader> order = new ArrayList<>(readsPerRound.keySet());
        for (int round = -warmUps; round < rounds; round++) {
            for (MeasuredReader reader : order) {
                Measurement measurement = Measurement.of(reader, file, readsPerRound.getOrDefault(reader, 1));
                if (round >= 0) {
                    measurementsOf(reader).add(measurement);
                }
            }
            Collections.rotate(order, 1);
        }
        return this;
    }

    List<Measurement> measurementsOf(MeasuredReader reader) {
        List<Measurement> found = measurements.get(reader);
        if (found == null) {
            throw new IllegalArgumentException("bug: this benchmark has no reader " + reader.name());
        }
        return found;
    }

    List<MeasuredReader> readers() {
        return List.copyOf(readsPerRound.keySet());
    }
}
