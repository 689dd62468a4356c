package health.overturn.operations.letter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.letter.Letter;
import health.overturn.storage.bucket.RecordsBucket;
import java.util.List;
import java.util.Optional;

/// Stores letters in the records bucket, one object for each format: `letters/{practice}/2026-W23.html`.
public final class LetterStore {
    private final RecordsBucket records;

    public LetterStore(RecordsBucket records) {
        this.records = records;
    }

    /// The weeks that have a letter, oldest first, such as `2026-W23`.
    public List<String> weeks(String practice) {
        String folder = folder(practice);
        return records.listKeys(folder, "")
                .filter(key -> key.endsWith(LetterFormat.HTML.extension()))
                .map(key -> key.substring(
                        folder.length(),
                        key.length() - LetterFormat.HTML.extension().length()))
                .toList();
    }

    /// Reads the letter of a week; empty if the week has none.
    ///
    /// @param week such as `2026-W23`
    public Optional<String> find(String practice, String week, LetterFormat format) {
        return weeks(practice).contains(week)
                ? Optional.of(records.readText(key(practice, week, format)))
                : Optional.empty();
    }

    /// Whether the week has a letter.
    public boolean has(String practice, Week week) {
        return weeks(practice).contains(week.toString());
    }

    /// Stores a letter in all formats. HTML comes last, because its object marks the letter as complete.
    public void put(Letter letter) {
        String week = letter.week().toString();
        for (LetterFormat format : List.of(LetterFormat.TXT, LetterFormat.HTML)) {
            records.putText(key(letter.practice(), week, format), format.contentType(), format.render(letter));
        }
    }

    private static String key(String practice, String week, LetterFormat format) {
        return folder(practice) + week + format.extension();
    }

    private static String folder(String practice) {
        return "letters/" + practice + "/";
    }
}
