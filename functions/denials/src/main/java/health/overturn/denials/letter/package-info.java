/// The weekly letter to a practice's leader: one page, in HTML and in plain text, that says whether denials are
/// rising, what came back, what could have been prevented, and who does what next. No patient is in it.
///
/// [LetterWriter] makes a [Letter] of an ended week's figures; [HtmlLetter] and [TextLetter] put it on paper and say
/// the same.
@NullMarked
package health.overturn.denials.letter;

import org.jspecify.annotations.NullMarked;
