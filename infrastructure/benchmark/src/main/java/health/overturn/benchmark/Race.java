package health.overturn.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contestants on one file, in turns: what the machine does meanwhile falls on all of them, and a ratio is taken within
/// a round, never between two rounds.
final class Race {
    private final FileBytes file;
    private final Map<Contestant, Integer> times = new LinkedHashMap<>();
    private final Map<Contestant, List<Measurement>> samples = new LinkedHashMap<>();

    Race(FileBytes file) {
        this.file = file;
    }

    /// Lets a contestant read the file several times a round, so that a quick one is timed over a stretch long enough.
    Race with(Contestant contestant, int timesPerRound) {
        times.put(contestant, timesPerRound);
        samples.put(contestant, new ArrayList<>());
        return this;
    }

    Race run(int warmUps, int rounds) throws IOException {
        List<Contestant> order = new ArrayList<>(times.keySet());
        for (int round = -warmUps; round < rounds; round++) {
            for (Contestant contestant : order) {
                Measurement sample = Measurement.of(contestant, file, times.getOrDefault(contestant, 1));
                if (round >= 0) {
                    samplesOf(contestant).add(sample);
                }
            }
            Collections.rotate(order, 1);
        }
        return this;
    }

    List<Measurement> samplesOf(Contestant contestant) {
        List<Measurement> own = samples.get(contestant);
        if (own == null) {
            throw new IllegalArgumentException("race: expected a contestant of it but was " + contestant.name());
        }
        return own;
    }

    List<Contestant> contestants() {
        return List.copyOf(times.keySet());
    }
}
