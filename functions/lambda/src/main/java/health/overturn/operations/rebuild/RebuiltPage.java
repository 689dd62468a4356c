package health.overturn.operations.rebuild;

/// What a rebuild did with one page of an index.
///
/// @param last the sort key of the last entry; empty if the partition has ended
record RebuiltPage(String last, long examined, long rebuilt, long overtaken) {}
