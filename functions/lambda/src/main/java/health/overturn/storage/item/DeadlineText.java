package health.overturn.storage.item;

import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Converts deadlines to a short text and back. Each takes about 12 characters, because they are stored
/// with every denial: kind, level, party and confidence as one character each, the safe day as its number
/// since 1970 and the days from it to the last day, both to base 36.
final class DeadlineText {
    private static final int BASE = 36;

    private DeadlineText() {}

    static String of(List<Deadline> deadlines) {
        return deadlines.stream().map(DeadlineText::of).collect(Collectors.joining(" "));
    }

    static List<Deadline> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(DeadlineText::readOne).toList();
    }

    private static String of(Deadline deadline) {
        return code(deadline.kind())
                + Integer.toString(deadline.level())
                + code(deadline.party())
                + code(deadline.confidence())
                + Long.toString(deadline.on().toEpochDay(), BASE)
                + "."
                + Long.toString(ChronoUnit.DAYS.between(deadline.on(), deadline.lastOn()), BASE);
    }

    private static Deadline readOne(String text) {
        int point = text.indexOf('.');
        LocalDate on = LocalDate.ofEpochDay(Long.parseLong(text.substring(4, point), BASE));
        return new Deadline(
                find(Deadline.Kind.values(), DeadlineText::code, text.charAt(0)),
                Character.digit(text.charAt(1), 10),
                find(Deadline.Party.values(), DeadlineText::code, text.charAt(2)),
                on,
                on.plusDays(Long.parseLong(text.substring(point + 1), BASE)),
                find(Deadline.Confidence.values(), DeadlineText::code, text.charAt(3)));
    }

    private static <E extends Enum<E>> E find(E[] values, Function<E, Character> codeOf, char code) {
        for (E value : values) {
            if (codeOf.apply(value) == code) {
                return value;
            }
        }
        throw new IllegalStateException("unknown code \"" + code + "\" of a deadline");
    }

    private static char code(Deadline.Kind kind) {
        return switch (kind) {
            case APPEAL -> 'A';
            case CORRECTED_CLAIM -> 'C';
            case NEW_CLAIM -> 'N';
            case RECORDS -> 'R';
            case REOPENING -> 'O';
            case PEER_TO_PEER -> 'P';
            case EXTERNAL_REVIEW -> 'E';
            case OPEN_NEGOTIATION -> 'G';
            case IDR -> 'I';
            case STOP_RECOUPMENT -> 'S';
        };
    }

    private static char code(Deadline.Party party) {
        return switch (party) {
            case PROVIDER -> 'P';
            case MEMBER -> 'M';
        };
    }

    private static char code(Deadline.Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 'H';
            case MEDIUM -> 'M';
            case LOW -> 'L';
        };
    }
}
