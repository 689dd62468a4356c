package health.overturn.denials.year;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Invents incoming denials: five payers, every category, amounts that often lie on the limits of the rules.
final class YearArrivals {
    private static final List<String> PAYERS = List.of("PAYER-A", "PAYER-B", "PAYER-C", "PAYER-D", "PAYER-E");
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final long[] EDGES = {9_999, 10_000, 24_999, 25_000, 150_000, 150_001};

    private final Random random;
    private int count;

    YearArrivals(Random random) {
        this.random = random;
    }

    DenialDetailsFixture next(LocalDate day) {
        return of(PAYERS.get(random.nextInt(PAYERS.size())), day);
    }

    DenialDetailsFixture of(String payer, LocalDate day) {
        count++;
        DenialDetailsFixture details = DenialDetailsFixture.denied("D-%05d".formatted(count), cents())
                .payer(payer)
                .category(CATEGORIES.get(random.nextInt(CATEGORIES.size())))
                .receivedOn(day);
        if (random.nextInt(2) == 0) {
            details.deadline(day.plusDays(20 + random.nextInt(100)));
        }
        return random.nextInt(10) == 0 ? details.forbids(DenialResponse.APPEAL, "MA130") : details;
    }

    private long cents() {
        return random.nextInt(4) == 0
                ? EDGES[random.nextInt(EDGES.length)]
                : 500 + (long) Math.pow(10, 3 + 3 * random.nextDouble());
    }
}
