package health.overturn.storage.denial;

/// Which page of a list a caller asks for.
///
/// @param after the position after which the page starts; empty for the first page
/// @param limit the largest number of items
public record PageRequest(String after, int limit) {}
