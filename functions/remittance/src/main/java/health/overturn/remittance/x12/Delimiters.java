package health.overturn.remittance.x12;

/// The four bytes that structure an interchange, as its ISA declares them.
///
/// @param element the byte after the letters ISA
/// @param component ISA16
/// @param repetition ISA11 from version 00501 on; 0 where the interchange has none
/// @param terminator the byte after ISA16; a newline is legal
public record Delimiters(byte element, byte component, byte repetition, byte terminator) {}
