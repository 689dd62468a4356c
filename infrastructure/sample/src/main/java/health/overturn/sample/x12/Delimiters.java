package health.overturn.sample.x12;

/// The characters that separate, and what stands after each segment.
///
/// @param repetition ISA11; a version 4010 interchange has a literal `U` there
/// @param terminator one character, the segment's end
/// @param lineBreak what a sender puts after the terminator for the eye: nothing, `\n` or `\r\n`
public record Delimiters(char element, char component, char repetition, char terminator, String lineBreak) {
    public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~', "");
    public static final Delimiters LINES = new Delimiters('*', ':', '^', '~', "\n");
    public static final Delimiters WINDOWS_LINES = new Delimiters('*', ':', '^', '~', "\r\n");
    public static final Delimiters PIPES = new Delimiters('|', '>', '!', '~', "");
    public static final Delimiters CARETS = new Delimiters('^', '<', '{', '~', "\n");
    public static final Delimiters CONTROLS = new Delimiters((char) 0x1D, (char) 0x1F, (char) 0x1C, (char) 0x1E, "");
    public static final Delimiters NEWLINE = new Delimiters('*', ':', '^', '\n', "");
    public static final Delimiters RETURN_AND_NEWLINE = new Delimiters('|', ':', '^', '\r', "\n");
}
