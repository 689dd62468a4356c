package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Random histories on few days and under few numbers, so that all kinds of answers meet each other.
final class RandomHistory {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

    private final Random random;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    static List<Adjudication> of(long seed, int size) {
        RandomHistory history = new RandomHistory(seed);
        return IntStream.range(0, size)
                .mapToObj(i -> history.adjudication("a" + i))
                .toList();
    }

    private Adjudication adjudication(String id) {
        AdjudicationBuilder builder = (chance(5) ? AdjudicationBuilder.undated() : AdjudicationBuilder.on(day()))
                .id(id)
                .position(1 + random.nextInt(9))
                .payer(chance(20) ? "PAYER-B" : "PAYER-A")
                .claimNumber(chance(10) ? "ACCT-INVENTED-2" : "ACCT-INVENTED-1")
                .payerNumber(chance(10) ? "" : icn())
                .originalNumber(chance(25) ? icn() : "")
                .serviceFrom(chance(10) ? null : LocalDate.of(2026, 1, chance(15) ? 6 : 5))
                .charge(1000L * (1 + random.nextInt(3)))
                .frequency(chance(10) ? "7" : "1");
        int lines = chance(50) ? 0 : 1 + random.nextInt(2);
        for (int line = 0; line < lines; line++) {
            builder.line(
                    1 + random.nextInt(3), chance(50) ? 0 : 1 + random.nextInt(3), 100L * random.nextInt(3), 50, 50);
        }
        if (lines > 0 && chance(20)) {
            builder.undecided(lines, 300);
        }
        return judged(builder.at(lines == 0 ? chance(50) ? 0 : 1 : 1 + random.nextInt(lines)));
    }

    private Adjudication judged(AdjudicationBuilder builder) {
        long paid = 100L * random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0, 1 -> builder.paid(chance(70) ? 0 : paid).denied(500);
            case 2 -> builder.duplicate(500);
            case 3, 4 -> builder.status(chance(20) ? "2" : "1").paid(paid).settled(100L * random.nextInt(2));
            case 5 -> builder.status(chance(50) ? "23" : "1").watched(700);
            case 6 -> builder.paid(-paid).reversal();
            default ->
                chance(20) ? builder.predetermination() : builder.paid(-paid).reversal();
        };
    }

    private String day() {
        return FIRST.plusDays(10L * random.nextInt(12)).toString();
    }

    private String icn() {
        return "ICN-" + random.nextInt(4);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
