package health.overturn.remittance.validation;

/// The kinds of elements, each with its letter in the specification of a [SegmentRule].
enum ElementKind {
    TEXT('A'),
    /// A name or address, which may be non-ASCII.
    NAME('N'),
    /// A code of capital letters and digits.
    CODE('C'),
    /// A state: capital letters.
    STATE('U'),
    AMOUNT('R'),
    DECIMAL('Q'),
    WHOLE_NUMBER('I'),
    DATE('D'),
    /// A bank routing number.
    ROUTING_NUMBER('B'),
    /// A claim adjustment reason code.
    REASON_CODE('W'),
    /// A remittance advice remark code.
    REMARK_CODE('M'),
    /// The composite of a procedure.
    PROCEDURE('P'),
    /// Any other composite; its content is not checked.
    COMPOSITE('X');

    private final char letter;

    ElementKind(char letter) {
        this.letter = letter;
    }

    static ElementKind of(char letter) {
        for (ElementKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("bug: no kind of element has the letter " + letter);
    }
}
