package health.overturn.remittance.x12;

/// The four delimiters of an interchange, as its ISA declares them.
///
/// Stored by component name with a file's progress.
///
/// @param element the byte after the letters ISA
/// @param component ISA16
/// @param repetition ISA11 from version 00501 on; 0 if the interchange has none
/// @param terminator the byte after ISA16; a line end is allowed
public record Delimiters(byte element, byte component, byte repetition, byte terminator) {}
