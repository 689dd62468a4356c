package health.overturn.lambda.run;

import java.util.List;
import java.util.stream.Stream;

/// Some denials: how many, their dollars, and who the first of them are.
///
/// @param cents open, summed
/// @param ids at most [#MOST_IDS], in the order of the report
public record Amount(int count, long cents, List<String> ids) {
    public static final int MOST_IDS = 200;
    public static final Amount NONE = new Amount(0, 0, List.of());

    public Amount {
        ids = ids.stream().limit(MOST_IDS).toList();
    }

    public Amount plus(Amount other) {
        return new Amount(
                count + other.count,
                cents + other.cents,
                Stream.concat(ids.stream(), other.ids.stream()).toList());
    }
}
