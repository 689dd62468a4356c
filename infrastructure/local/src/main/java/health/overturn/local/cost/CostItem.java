package health.overturn.local.cost;

/// One line of a month's bill.
///
/// @param what what is charged, with its quantity
record CostItem(String what, double dollars) {}
