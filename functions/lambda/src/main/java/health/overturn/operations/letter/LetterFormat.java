package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import java.util.Locale;

/// The format in which a letter is stored.
public enum LetterFormat {
    /// For print and for screen readers.
    HTML("text/html; charset=utf-8"),
    /// For mail.
    TXT("text/plain; charset=utf-8");

    private final String contentType;

    LetterFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    String render(Letter letter) {
        return switch (this) {
            case HTML -> HtmlLetter.render(letter);
            case TXT -> TextLetter.render(letter);
        };
    }
}
