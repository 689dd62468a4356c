package health.overturn.lambda.redrive;

import java.util.List;

/// Does again what was given up, and tells how much. A letter that fails again stays in its queue, and holds up no
/// other.
public final class Redrive {
    private final List<LetterBox> boxes;
    private final Again again;

    public Redrive(List<LetterBox> boxes, Again again) {
        this.boxes = List.copyOf(boxes);
        this.again = again;
    }

    /// What became of the dead letters.
    ///
    /// @param again are done, or on their way
    /// @param left are still in their queues
    public record Result(int again, int left) {}

    public Result redrive() {
        LetterBox.Count count =
                boxes.stream().map(box -> box.empty(again::isDone)).reduce(LetterBox.Count.NONE, LetterBox.Count::plus);
        return new Result(count.again(), count.left());
    }
}
