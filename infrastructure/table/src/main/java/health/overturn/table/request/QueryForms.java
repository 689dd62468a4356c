package health.overturn.table.request;

import static health.overturn.table.request.Member.optional;
import static health.overturn.table.request.Member.required;

import java.util.List;

/// The members of Query and Scan.
final class QueryForms {
    private static final Constraint SELECT =
            Constraint.oneOf("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");

    private QueryForms() {}

    static List<Structure> all() {
        return List.of(query(), scan());
    }

    private static Structure query() {
        return Structure.of(
                        "Query",
                        required("TableName", Scalar.TEXT, Constraint.tableName()),
                        optional("IndexName", Scalar.TEXT, Constraint.indexName()),
                        optional("KeyConditionExpression", Scalar.TEXT),
                        optional("FilterExpression", Scalar.TEXT),
                        optional("ProjectionExpression", Scalar.TEXT),
                        optional("ExpressionAttributeNames", ItemForms.NAMES),
                        optional("ExpressionAttributeValues", ItemForms.ATTRIBUTES),
                        optional("ExclusiveStartKey", ItemForms.ATTRIBUTES),
                        optional("Limit", Scalar.INTEGER),
                        optional("ScanIndexForward", Scalar.FLAG),
                        optional("ConsistentRead", Scalar.FLAG),
                        optional("Select", Scalar.TEXT, SELECT),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, ItemForms.CAPACITY))
                .without("AttributesToGet", "ConditionalOperator", "KeyConditions", "QueryFilter");
    }

    private static Structure scan() {
        return Structure.of(
                        "Scan",
                        required("TableName", Scalar.TEXT, Constraint.tableName()),
                        optional("IndexName", Scalar.TEXT, Constraint.indexName()),
                        optional("FilterExpression", Scalar.TEXT),
                        optional("ProjectionExpression", Scalar.TEXT),
                        optional("ExpressionAttributeNames", ItemForms.NAMES),
                        optional("ExpressionAttributeValues", ItemForms.ATTRIBUTES),
                        optional("ExclusiveStartKey", ItemForms.ATTRIBUTES),
                        optional("Limit", Scalar.INTEGER, Constraint.atLeast(1)),
                        optional("Segment", Scalar.INTEGER, Constraint.atLeast(0), Constraint.atMost(999_999)),
                        optional("TotalSegments", Scalar.INTEGER, Constraint.atLeast(1), Constraint.atMost(1_000_000)),
                        optional("ConsistentRead", Scalar.FLAG),
                        optional("Select", Scalar.TEXT, SELECT),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, ItemForms.CAPACITY))
                .without("AttributesToGet", "ConditionalOperator", "ScanFilter");
    }
}
