package health.overturn.table.request;

import static health.overturn.table.request.Member.optional;
import static health.overturn.table.request.Member.required;

import java.util.List;

/// The members of the requests that read and write items, one by one or in batches.
final class ItemForms {
    static final MapShape ATTRIBUTES = new MapShape(AttributeValueShape.VALUE);
    static final MapShape NAMES = new MapShape(Scalar.TEXT);
    static final Constraint CAPACITY = Constraint.oneOf("INDEXES", "TOTAL", "NONE");

    private static final Constraint OLD_ITEM = Constraint.oneOf("ALL_OLD", "NONE");
    private static final Constraint RETURN_VALUES =
            Constraint.oneOf("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
    private static final int MAX_STATEMENTS = 25;
    private static final int MAX_STATEMENT_LENGTH = 8192;

    private static final Structure KEYS_AND_ATTRIBUTES = Structure.of(
                    "KeysAndAttributes",
                    required("Keys", new ListShape(ATTRIBUTES), Constraint.minLength(1)),
                    optional("ConsistentRead", Scalar.FLAG),
                    optional("ProjectionExpression", Scalar.TEXT),
                    optional("ExpressionAttributeNames", NAMES))
            .without("AttributesToGet");

    private static final Structure WRITE_REQUEST = Structure.of(
            "WriteRequest",
            optional("PutRequest", Structure.of("PutRequest", required("Item", ATTRIBUTES))),
            optional("DeleteRequest", Structure.of("DeleteRequest", required("Key", ATTRIBUTES))));

    private static final Structure STATEMENT = Structure.of(
            "BatchStatementRequest",
            required("Statement", Scalar.TEXT, Constraint.minLength(1), Constraint.maxLength(MAX_STATEMENT_LENGTH)),
            optional("Parameters", new ListShape(AttributeValueShape.VALUE), Constraint.minLength(1)),
            optional("ConsistentRead", Scalar.FLAG),
            optional("ReturnValuesOnConditionCheckFailure", Scalar.TEXT, OLD_ITEM));

    private ItemForms() {}

    static List<Structure> all() {
        return List.of(
                write("PutItem", "Item"),
                write("DeleteItem", "Key"),
                getItem(),
                Structure.of(
                        "BatchGetItem",
                        required("RequestItems", new MapShape(KEYS_AND_ATTRIBUTES)),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, CAPACITY)),
                Structure.of(
                                "BatchWriteItem",
                                required("RequestItems", new MapShape(new ListShape(WRITE_REQUEST))),
                                optional("ReturnConsumedCapacity", Scalar.TEXT, CAPACITY))
                        .without("ReturnItemCollectionMetrics"),
                Structure.of(
                        "BatchExecuteStatement",
                        required(
                                "Statements",
                                new ListShape(STATEMENT),
                                Constraint.minLength(1),
                                Constraint.maxLength(MAX_STATEMENTS)),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, CAPACITY)));
    }

    private static Structure write(String operation, String written) {
        return Structure.of(
                        operation,
                        required("TableName", Scalar.TEXT, Constraint.tableName()),
                        required(written, ATTRIBUTES),
                        optional("ConditionExpression", Scalar.TEXT),
                        optional("ExpressionAttributeNames", NAMES),
                        optional("ExpressionAttributeValues", ATTRIBUTES),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, CAPACITY),
                        optional("ReturnValues", Scalar.TEXT, RETURN_VALUES),
                        optional("ReturnValuesOnConditionCheckFailure", Scalar.TEXT, OLD_ITEM))
                .without("ConditionalOperator", "Expected", "ReturnItemCollectionMetrics");
    }

    private static Structure getItem() {
        return Structure.of(
                        "GetItem",
                        required("TableName", Scalar.TEXT, Constraint.tableName()),
                        required("Key", ATTRIBUTES),
                        optional("ConsistentRead", Scalar.FLAG),
                        optional("ProjectionExpression", Scalar.TEXT),
                        optional("ExpressionAttributeNames", NAMES),
                        optional("ReturnConsumedCapacity", Scalar.TEXT, CAPACITY))
                .without("AttributesToGet");
    }
}
